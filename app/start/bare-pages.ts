import type { ServerResponse } from 'node:http'

type Words = { title: string; text: string }

/** Pages for when Remix cannot answer: no scripts, no styles of the build, both languages. */
const pages: Record<403 | 404 | 405 | 413 | 500 | 503, { vi: Words; en: Words }> = {
  403: {
    vi: {
      title: 'Yêu cầu này bị chặn',
      text: 'Nó được gửi từ một trang khác, không phải từ Lên Sàn. Chưa có gì thay đổi. Bạn mở lại Lên Sàn rồi làm lại nhé.',
    },
    en: {
      title: 'This request was stopped',
      text: 'It came from another site, not from Lên Sàn. Nothing was changed. Please open Lên Sàn and do it again.',
    },
  },
  404: {
    vi: {
      title: 'Không có tệp này',
      text: 'Đường dẫn đã đổi, hoặc bị thiếu chữ khi gửi. Những gì bạn đã lưu không mất gì.',
    },
    en: {
      title: 'There is no such file',
      text: 'The address has changed, or lost a letter on its way. Nothing is lost.',
    },
  },
  405: {
    vi: { title: 'Ở đây không gửi gì được', text: 'Địa chỉ này chỉ để mở ra xem. Chưa có gì thay đổi.' },
    en: { title: 'Nothing can be sent here', text: 'This address can only be opened. Nothing was changed.' },
  },
  413: {
    vi: {
      title: 'Nội dung gửi lên quá lớn',
      text: 'Chưa có gì được lưu. Bạn quay lại, viết ngắn hơn rồi gửi lần nữa nhé.',
    },
    en: {
      title: 'That was too much to send',
      text: 'Nothing was saved. Please go back, shorten it and send it again.',
    },
  },
  500: {
    vi: {
      title: 'Có lỗi xảy ra',
      text: 'Lỗi này là do hệ thống, không phải do bạn. Bạn thử lại sau ít phút nhé. Việc đã lưu trước đó vẫn còn.',
    },
    en: {
      title: 'Something went wrong',
      text: 'The fault is ours. Please try again in a few minutes. What was saved before is still there.',
    },
  },
  503: {
    vi: { title: 'Hệ thống đang khởi động lại', text: 'Bạn thử lại sau ít giây nhé. Việc đã lưu trước đó vẫn còn.' },
    en: { title: 'Restarting', text: 'Please try again in a few seconds. What was saved before is still there.' },
  },
}

/** Whether such a page says what is wrong with a file that was asked for. Who is refused one (403) hears it from a page of Remix. */
export function saysEnough(status: number): status is 404 | 405 | 500 | 503 {
  return status === 404 || status === 405 || status === 500 || status === 503
}

/** Ends the answer with one of these pages; `reference` lets the person who runs it find the line in the log. */
export function sendBarePage(response: ServerResponse, status: keyof typeof pages, reference: string): void {
  if (response.headersSent) return void response.destroy()
  const { vi, en } = pages[status]
  const part = (words: Words, lang: string) =>
    `<section lang="${lang}"><h1>${words.title}</h1><p>${words.text}</p></section>`
  response.statusCode = status
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Cache-Control', 'no-store')
  response.end(
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
      `<title>${vi.title} · Lên Sàn</title></head><body style="font:18px/1.6 system-ui,sans-serif;max-width:34rem;margin:10vh auto;padding:0 1rem">` +
      `${part(vi, 'vi')}${part(en, 'en')}<p><a href="/">Lên Sàn</a> · <small>${reference}</small></p></body></html>`,
  )
}
