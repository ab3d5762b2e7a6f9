//! The order and choice of children that the schema asks for and docx-rs does not keep.
//!
//! The lists are the sequences of ECMA-376 part 1, transitional; what a list does not
//! name is not valid in its parent and is dropped.

use super::element::{Element, Node};

const P_PR: &str = "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr \
    suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct \
    topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind \
    contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange";
const R_PR: &str = "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow \
    emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs \
    highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath \
    rPrChange";
const SECT_PR: &str = "headerReference footerReference footnotePr endnotePr type pgSz pgMar \
    paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg \
    textDirection bidi rtlGutter docGrid printerSettings sectPrChange";
const STYLE: &str = "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden \
    unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr \
    trPr tcPr tblStylePr";
const TBL_PR: &str = "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize \
    tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar \
    tblLook tblCaption tblDescription tblPrChange";
const TR_PR: &str = "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight \
    tblHeader tblCellSpacing jc hidden ins del trPrChange";
const TC_PR: &str = "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar \
    textDirection tcFitText vAlign hideMark cellIns cellDel cellMerge tcPrChange";
const SIDES: &str = "top left start bottom right end insideH insideV tl2br tr2bl between bar";

/// The children a parent may have, in order; a parent without a list is left as it is.
fn sequence(parent: &str) -> Option<&'static str> {
    Some(match parent {
        "w:pPr" => P_PR,
        "w:rPr" => R_PR,
        "w:sectPr" => SECT_PR,
        "w:style" => STYLE,
        "w:tblPr" => TBL_PR,
        "w:trPr" => TR_PR,
        "w:tcPr" => TC_PR,
        "w:pBdr" | "w:tblBorders" | "w:tcBorders" | "w:tblCellMar" | "w:tcMar" => SIDES,
        "w:styles" => "docDefaults latentStyles style",
        "w:docDefaults" => "rPrDefault pPrDefault",
        "w:tbl" => "tblPr tblGrid tr",
        _ => return None,
    })
}

/// Properties that say nothing; docx-rs writes them all the same.
fn is_idle(element: &Element) -> bool {
    let properties = matches!(
        element.name.as_str(),
        "w:pPr" | "w:rPr" | "w:trPr" | "w:tcPr" | "w:pBdr" | "w:tblBorders" | "w:tcBorders"
    );
    properties && element.nodes.is_empty()
}

/// Attributes docx-rs adds that are not of the schema or are counted through the process.
fn is_stray(element: &str, attribute: &str) -> bool {
    matches!(
        (element, attribute),
        ("w:gridCol", "w:type") | ("w:fldChar", "w:dirty") | ("w:p", "w14:paraId")
    )
}

/// Brings an element and everything in it into the order of the schema.
pub fn sort(element: &mut Element) {
    let name = &element.name;
    element
        .attributes
        .retain(|(attribute, _)| !is_stray(name, attribute));
    for node in &mut element.nodes {
        if let Node::Element(child) = node {
            sort(child);
        }
    }
    // What something looked like before is told even where it is nothing.
    if !element.name.ends_with("Change") {
        element
            .nodes
            .retain(|node| !matches!(node, Node::Element(child) if is_idle(child)));
    }
    if let Some(sequence) = sequence(&element.name) {
        let place = |node: &Node| match node {
            Node::Element(child) => match child.name.strip_prefix("w:") {
                Some(local) => sequence.split(' ').position(|name| name == local),
                // Alternatives for newer readers only ever hold what comes last.
                None => Some(usize::MAX),
            },
            Node::Text(_) => None,
        };
        element.nodes.retain(|node| place(node).is_some());
        // The sort is stable: what may repeat keeps its order.
        element.nodes.sort_by_key(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_drops_by_the_schema() {
        let shuffled = "<w:p w14:paraId=\"1\"><w:pPr><w:jc w:val=\"both\"/><w:rPr/><w:odd/>\
            <w:spacing w:after=\"0\"/><w:keepNext/><w:pStyle w:val=\"doan\"/></w:pPr></w:p>";
        let sorted = "<w:p><w:pPr><w:pStyle w:val=\"doan\"/><w:keepNext/>\
            <w:spacing w:after=\"0\"/><w:jc w:val=\"both\"/></w:pPr></w:p>";
        let mut paragraph = Element::read(shuffled).unwrap();
        sort(&mut paragraph);
        assert_eq!(paragraph, Element::read(sorted).unwrap());
    }
}
