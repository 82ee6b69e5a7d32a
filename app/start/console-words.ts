/** What the terminal says while the platform starts and stops. */
export const say = {
  settings: (problem: string) => `Cài đặt chưa đúng.\n  ${problem}`,
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc chọn cổng khác: PORT=${port + 1} npm start`,
  portRefused: (port: number) => `Không được phép mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên: PORT=3000 npm start`,
  keyMissing: 'LEDGER_KEY_FILE: không có tệp này, hoặc không đọc được; hãy đặt khoá đã cất giữ vào đó',
  keyWrong: 'LEDGER_KEY_FILE: tệp này không phải khoá Ed25519 dạng PEM',
  hostUnknown: (host: string) => `Máy này không có địa chỉ ${host}. Hãy sửa HOST, hoặc bỏ trống để dùng 127.0.0.1.`,
  generate: 'Tạo mã truy cập cơ sở dữ liệu',
  build: 'Dựng bản chạy thật (lần đầu mất khoảng nửa phút)',
  database: 'Khởi động PostgreSQL',
  databaseFirst: 'Tạo cơ sở dữ liệu mới',
  databaseSlow: 'cơ sở dữ liệu đang tự phục hồi sau lần dừng đột ngột, có thể mất vài phút',
  databaseMoved: (dir: string) =>
    `Người dùng của PostgreSQL không vào được thư mục dữ liệu, nên cơ sở dữ liệu nằm ở ${dir}`,
  databaseForeign: 'Dùng PostgreSQL của DATABASE_URL',
  migrations: 'Cập nhật cấu trúc dữ liệu',
  oneRole:
    'Người dùng của DATABASE_URL không tạo được vai trò lensan_app: ứng dụng chạy với toàn quyền của người dùng đó.',
  content: 'Nạp khoá học từ thư mục nội dung',
  contentFaults: 'Có bài học chưa nạp được (xem ở trên); các bài khác vẫn chạy.',
  demo: 'Tạo dữ liệu mẫu (chỉ lần đầu)',
  demoWarning: 'DEMO=1: dữ liệu và tài khoản mẫu, ai cũng biết mật khẩu. Không dùng cho việc thật.',
  administrator: 'Kiểm tra tài khoản quản trị',
  workers: (count: number) => `Mở ${count} tiến trình phục vụ`,
  done: (seconds: string) => `xong (${seconds} giây)`,
  failed: (step: string) => `Không làm được bước: ${step}`,
  ready: (url: string) => `Lên Sàn đã sẵn sàng: ${url}`,
  noContact:
    'Chưa đặt CONTACT_PHONE: người quên mật khẩu chưa biết gọi đâu. Hãy đặt số điện thoại của Sở trước khi mời người học.',
  accounts: (password: string) => `Tài khoản mẫu, mật khẩu đều là ${password}`,
  workersKeepLeaving: 'Các tiến trình phục vụ liên tục dừng ngay khi vừa mở. Xem lỗi ở trên.',
  stopping: 'Đang dừng, chờ các yêu cầu còn dở…',
  stopped: 'Đã dừng.',
} as const

/** The demo's accounts, one for each role that has a place by now. */
export const demoAccounts = [
  { role: 'Học viên', phone: '0912000001' },
  { role: 'Cán bộ Sở', phone: '0912000005' },
  { role: 'Quản trị', phone: '0912000006' },
] as const

export const demoPassword = 'lensan2026'

/** The table of accounts under the ready line. */
export function drawAccounts(url: string): string {
  const width = Math.max(...demoAccounts.map(({ role }) => role.length))
  const rows = demoAccounts.map(({ role, phone }) => `    ${role.padEnd(width)}   ${phone}`)
  return [`  ${say.accounts(demoPassword)} (${url}/login)`, ...rows].join('\n')
}
