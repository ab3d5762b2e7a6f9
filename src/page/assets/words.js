// What the page says, in both languages of the program.

const asked = new URLSearchParams(location.search).get("lang");
export const lang = asked === "en" ? "en" : "vi";

const WORDS = {
  papers: ["Văn bản", "Papers"],
  folder: ["Thư mục", "Folder"],
  search: ["Tìm theo trích yếu, số, loại (không cần dấu)", "Search subject, number, kind (accents do not matter)"],
  all: ["Mọi tình trạng", "Every state"],
  kind: ["Loại", "Kind"],
  number: ["Số", "Number"],
  date: ["Ngày", "Date"],
  subject: ["Trích yếu", "Subject"],
  state: ["Tình trạng", "State"],
  findings: ["Có lỗi", "Findings"],
  draft: ["Dự thảo", "Draft"],
  ready: ["Sẵn sàng", "Ready"],
  built: ["Đã xuất", "Built"],
  edited: ["Đã sửa trong Word", "Edited in Word"],
  none: ["Chưa có văn bản nào trong thư mục này.", "There is no paper in this folder yet."],
  noneFound: ["Không văn bản nào khớp.", "No paper fits."],
  reading: ["Đang đọc…", "Reading…"],
  stopped: ["Chương trình không còn chạy. Mở lại bằng `kehoach mo`; chỗ đã lưu vẫn còn.", "The program has stopped. Open it again by `kehoach serve`; what was saved is still there."],
  back: ["Mọi văn bản", "All papers"],
  form: ["Nội dung", "Contents"],
  pages: ["Trang in", "Pages"],
  page: ["Trang", "Page"],
  found: ["Điều cần xem", "Findings"],
  clean: ["Không thấy lỗi nào.", "Nothing was found."],
  fatal: ["Lỗi nặng", "Fatal"],
  error: ["Lỗi", "Error"],
  warning: ["Cảnh báo", "Warning"],
  note: ["Việc còn lại", "To do"],
  errors: ["lỗi", "errors"],
  warnings: ["cảnh báo", "warnings"],
  notes: ["việc còn lại", "to do"],
  cure: ["Sửa giúp", "Fix it"],
  go: ["Tới chỗ này", "Go there"],
  line: ["dòng", "line"],
  more: ["và nhiều chỗ nữa như thế", "and more of the same"],
  add: ["Thêm", "Add"],
  addKey: ["Thêm mục…", "Add a field…"],
  addItem: ["Thêm ý", "Add an item"],
  addBody: ["Thêm đơn vị…", "Add a body…"],
  up: ["Đưa lên", "Move up"],
  down: ["Đưa xuống", "Move down"],
  remove: ["Xóa", "Delete"],
  removed: ["Đã xóa.", "Deleted."],
  choose: ["(chọn)", "(choose)"],
  yes: ["Có", "Yes"],
  no: ["Không", "No"],
  saved: ["Đã lưu", "Saved"],
  saving: ["Đang lưu…", "Saving…"],
  unsaved: ["Chưa lưu", "Not saved"],
  changedElsewhere: ["Tệp đã đổi ở nơi khác", "The file was changed elsewhere"],
  changedWhy: ["Một cửa sổ hoặc chương trình khác vừa lưu tệp này. Chỗ vừa gõ chưa lưu.", "Another window or program has just saved this file. What was typed here is not saved yet."],
  theirs: ["Trong tệp bây giờ", "In the file now"],
  mine: ["Vừa gõ ở đây", "Typed here"],
  keepMine: ["Ghi chỗ vừa gõ vào bản mới", "Put what I typed into the new text"],
  keepTheirs: ["Giữ như trong tệp", "Keep what is in the file"],
  reloaded: ["Tệp đã đổi ở nơi khác; trang đã lấy bản mới.", "The file was changed elsewhere; the page shows the new text."],
  unread: ["Tệp này chưa đọc được thành mẫu điền; sửa ở phần YAML.", "This file cannot be read as a form yet; change it in the YAML."],
  unmade: ["Chưa làm được trang: còn lỗi phải sửa. Dưới đây là trang của lần trước.", "The pages cannot be made while faults stand; below are those from before."],
  name: ["Tên gọi", "Name"],
  value: ["Nội dung", "Contents"],
  item: ["Ý", "Item"],
  row: ["Hàng", "Row"],
  addRow: ["Thêm hàng", "Add a row"],
  help: ["Trợ giúp", "Help"],
  missing: ["Không có văn bản này.", "There is no such paper."],
};

/** The words of a key in the language of the page. */
export function t(key) {
  const [vi, en] = WORDS[key];
  return lang === "en" ? en : vi;
}

/** Letters without accents, to be searched. */
export function plain(words) {
  return words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();
}

document.documentElement.lang = lang;
