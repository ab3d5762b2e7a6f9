//! The parts of a paper: the one vocabulary that templates, regulations and writers share.

use crate::shape::Known;

macro_rules! roles {
    ($($variant:ident $name:literal $label:literal)*) => {
        /// A part of a paper. Its name is what templates and regulations write.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Role { $(#[doc = $label] $variant,)* }

        impl Role {
            /// Every role, in the order parts stand in a paper.
            pub const ALL: &'static [Role] = &[$(Role::$variant,)*];

            /// The names of all of them, each with what a clerk reads.
            pub const NAMES: &'static [Known] = &[$(($name, $label),)*];

            /// The name in templates and regulations.
            pub fn name(self) -> &'static str {
                match self { $(Role::$variant => $name,)* }
            }

            /// The name a clerk reads, also that of the style in Word.
            pub fn label(self) -> &'static str {
                match self { $(Role::$variant => $label,)* }
            }

            /// The role of a name.
            pub fn named(name: &str) -> Option<Role> {
                match name { $($name => Some(Role::$variant),)* _ => None }
            }
        }
    };
}

roles! {
    KySo "thong-tin-ky-so" "Thông tin ký số"
    PhamVi "pham-vi" "Phạm vi lưu hành"
    QuocHieu "quoc-hieu" "Quốc hiệu"
    TieuNgu "tieu-ngu" "Tiêu ngữ"
    TieuDe "tieu-de" "Tiêu đề Đảng"
    CapTren "cap-tren" "Cơ quan cấp trên"
    CoQuan "co-quan" "Cơ quan ban hành"
    DauSao "dau-sao" "Dấu sao"
    SoKyHieu "so-ky-hieu" "Số và ký hiệu"
    NgayThang "ngay-thang" "Địa danh, ngày tháng"
    TrichYeuDuoiSo "trich-yeu-duoi-so" "Trích yếu dưới số"
    DoKhan "do-khan" "Độ khẩn"
    DuThao "du-thao" "Dự thảo"
    TenLoai "ten-loai" "Tên loại"
    TacGia "tac-gia" "Tác giả dưới tên loại"
    ChuDe "chu-de" "Chủ đề"
    TrichYeu "trich-yeu" "Trích yếu"
    DienGiai "dien-giai" "Dòng trong ngoặc dưới trích yếu"
    NamGach "nam-gach" "Gạch dưới trích yếu"
    KinhGui "kinh-gui" "Kính gửi"
    NoiGui "noi-gui" "Nơi gửi"
    LoiGiua "loi-giua" "Lời đứng giữa"
    ThamQuyen "tham-quyen" "Thẩm quyền ban hành"
    CanCu "can-cu" "Căn cứ"
    QuyetNghi "quyet-nghi" "Dòng quyết định, quyết nghị"
    Doan "doan" "Đoạn văn"
    Phan "phan" "Phần, chương, mục"
    PhanTen "phan-ten" "Tên phần, chương, mục"
    Dieu "dieu" "Điều"
    Muc1 "muc-1" "Đề mục 1"
    Muc2 "muc-2" "Đề mục 2"
    Muc3 "muc-3" "Đề mục 3"
    Muc4 "muc-4" "Đề mục 4"
    Khoan "khoan" "Khoản"
    Gach "gach" "Gạch đầu dòng"
    Cong "cong" "Dấu cộng đầu dòng"
    Nhan "nhan" "Phân công"
    TenBen "ten-ben" "Tên bên"
    ThongTin "thong-tin" "Dòng thông tin"
    GhiChu "ghi-chu" "Ghi chú"
    BangTen "bang-ten" "Tên bảng"
    BangDau "bang-dau" "Đầu cột"
    BangMuc "bang-muc" "Hàng mục của bảng"
    BangO "bang-o" "Ô bảng"
    NoiNhan "noi-nhan" "Nơi nhận"
    NoiNhanDong "noi-nhan-dong" "Danh sách nơi nhận"
    QuyenHan "quyen-han" "Quyền hạn ký"
    ChucVu "chuc-vu" "Chức vụ"
    ChoKy "cho-ky" "Chỗ ký"
    HoTen "ho-ten" "Họ tên"
    XacNhan "xac-nhan" "Xác nhận"
    DuongCat "duong-cat" "Đường cắt"
    SoanThao "ky-hieu-soan-thao" "Ký hiệu người soạn thảo, số bản"
    KhongPhoBien "khong-pho-bien" "Không phổ biến"
    LienHe "lien-he" "Liên hệ"
    PhuLuc "phu-luc" "Phụ lục"
    PhuLucTen "phu-luc-ten" "Tên phụ lục"
    PhuLucKemTheo "phu-luc-kem-theo" "Kèm theo"
    ChuThich "chu-thich" "Chú thích"
    SoTrang "so-trang" "Số trang"
}

impl Role {
    /// Whether each line that is typed for it is a line on the paper.
    pub fn keeps_lines(self) -> bool {
        matches!(self, Role::TenLoai | Role::PhuLucKemTheo) || self.is_one()
    }

    /// Whether lines of it below each other are one title.
    pub fn is_one(self) -> bool {
        matches!(
            self,
            Role::TrichYeu | Role::TrichYeuDuoiSo | Role::PhuLucTen | Role::BangTen
        )
    }

    /// Whether paragraphs of this role, when they carry a mark, are items of a list.
    pub fn is_list(self) -> bool {
        matches!(
            self,
            Role::Khoan
                | Role::Gach
                | Role::Cong
                | Role::Nhan
                | Role::NoiNhanDong
                | Role::NoiGui
                | Role::CanCu
        )
    }
}

/// Where on a paper a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    Margin,
    Head,
    Body,
    Foot,
    Annex,
}

impl Stand {
    /// What a clerk calls it.
    pub fn label(self) -> &'static str {
        match self {
            Stand::Margin => "lề trang",
            Stand::Head => "phần đầu",
            Stand::Body => "thân",
            Stand::Foot => "phần cuối",
            Stand::Annex => "phụ lục",
        }
    }
}

impl Role {
    /// Where it stands, wherever a template prints it.
    pub fn stand(self) -> Stand {
        match self {
            Role::KySo | Role::PhamVi | Role::KhongPhoBien | Role::SoTrang => Stand::Margin,
            it if it <= Role::LoiGiua => Stand::Head,
            it if it < Role::NoiNhan => Stand::Body,
            it if it < Role::PhuLuc => Stand::Foot,
            Role::ChuThich => Stand::Body,
            _ => Stand::Annex,
        }
    }

    /// Whether it is a heading of the body.
    pub fn is_heading(self) -> bool {
        matches!(
            self,
            Role::Phan | Role::PhanTen | Role::Muc1 | Role::Muc2 | Role::Muc3 | Role::Muc4
        )
    }

    /// Whether papers of the Party, or else of the State, have this part by every regulation.
    pub fn is_used(self, party: bool) -> bool {
        match self {
            Role::QuocHieu | Role::TieuNgu => !party,
            Role::TieuDe | Role::DauSao | Role::NamGach => party,
            Role::KySo | Role::KhongPhoBien => false,
            _ => true,
        }
    }
}
