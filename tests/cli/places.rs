//! Made-up offices that several tests stand in, and papers they write.

use crate::scene::{SHORT, Scene};

pub const HOA_MAI: &str = "\
name: Ủy ban nhân dân phường Hoa Mai
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, PHƯỜNG HOA MAI]
symbol: UBND
place: Hoa Mai
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
";

pub const HOA_SIM: &str = "\
name: Ủy ban nhân dân xã Hoa Sim
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, XÃ HOA SIM]
symbol: UBND
place: Hoa Sim
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
";

pub const SUOI_VANG: &str = "\
name: Ủy ban nhân dân xã Suối Vàng
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, XÃ SUỐI VÀNG]
symbol: UBND
place: Suối Vàng
units:
  to-quan-ly: Tổ quản lý rừng
  doan-thanh-nien: Đoàn Thanh niên xã
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Trần Thị B}
";

/// An invitation of Hoa Sim to the guests of a list and to one more.
pub const INVITATION: &str = "\
office: hoa-sim
kind: giay-moi
number: 14
date: 18/3/2026
subject: Họp triển khai mùa đọc
invited: [khach.csv, 'Ông Vàng A Páo, Trưởng bản']
meeting: cuộc họp triển khai mùa đọc.
chair: Chủ tịch Ủy ban nhân dân xã.
starts: 08 giờ 00, thứ Sáu, ngày 20/3/2026.
venue: Hội trường xã.
recipients: [Như thành phần mời, {file: VT}]
signer: chu-tich
";

/// A description of an office that lies beside it.
pub fn own() -> String {
    SHORT.replace("minh-xuan", "hoa-mai")
}

/// That description and its office.
pub fn at_hoa_mai() -> Scene {
    Scene::new()
        .file("a.yaml", own())
        .file("offices/hoa-mai.yaml", HOA_MAI)
}
