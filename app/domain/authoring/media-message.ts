import type { MediaProblem, MediaProblemCode } from '../media/index.ts'

const messages: Record<MediaProblemCode, (detail: string) => string> = {
  empty: () => 'Tệp rỗng. Chép lại tệp gốc vào đây.',
  too_large: () => 'Tệp quá lớn. Hình vẽ svg tối đa 0,5 MB, tệp khác 20 MB, một video 500 MB.',
  unknown_type: () => 'Không nhận loại tệp này. Dùng hình svg, png, jpg, webp, hoặc tệp pdf, docx, xlsx, txt.',
  svg_unsafe: (detail) => `Hình svg có ${detail}, có thể chạy lệnh hoặc tải từ nơi khác. Bỏ phần đó rồi lưu lại.`,
  no_size: () => 'Không đọc được kích thước của hình. Với svg, thêm viewBox="0 0 rộng cao".',
  video_json: (detail) =>
    `video.json chưa đúng: ${detail}. Cần title, durationSeconds, width, height, mp4, hls, poster, captions, transcript.`,
  video_part_missing: (detail) =>
    `Video thiếu tệp “${detail}”, hoặc tệp đó không đúng loại. Thêm tệp, hoặc sửa video.json.`,
  video_part_type: (detail) =>
    `Tệp “${detail}” không thuộc về một video. Chỉ để mp4, hls, vtt và hình bìa trong thư mục này.`,
}

/** Why a file of a course was refused, in words. */
export function mediaMessage(problem: MediaProblem): string {
  return messages[problem.code](problem.detail)
}
