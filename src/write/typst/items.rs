//! What stands in a frame, groups opened, in the order in which it is painted.

use typst::layout::{Frame, FrameItem, Transform};

/// Hands on each item that is no group, with the way from its points to those of the outermost frame.
pub fn each(frame: &Frame, around: Transform, take: &mut impl FnMut(&FrameItem, Transform)) {
    for (at, item) in frame.items() {
        let here = around.pre_concat(Transform::translate(at.x, at.y));
        match item {
            FrameItem::Group(it) => each(&it.frame, here.pre_concat(it.transform), take),
            it => take(it, here),
        }
    }
}
