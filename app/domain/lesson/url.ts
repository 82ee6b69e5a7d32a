/** An address as it may be drawn: `href` is put into the page, `external` gets rel="noopener". */
export type CheckedUrl = { ok: true; href: string; external: boolean } | { ok: false; message: string }

const longest = 2_000

/**
 * Decides whether a trainer's address may stand in a lesson: https:, mailto:, tel:, zalo.me, a path of this site or a heading
 * of this page. Everything else is refused, so that no spelling of a script address has to be known.
 */
export function checkUrl(written: string): CheckedUrl {
  const url = written.trim()
  if (url === '') return no('Liên kết chưa có địa chỉ. Viết [chữ muốn hiện](https://…).')
  if (url.length > longest) return no('Địa chỉ dài quá 2.000 ký tự. Dùng địa chỉ ngắn hơn.')
  if (/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\\]/.test(url)) {
    return no('Địa chỉ có dấu cách, dấu \\ hoặc ký tự ẩn. Chép lại địa chỉ từ thanh địa chỉ của trình duyệt.')
  }
  if (url.startsWith('#'))
    return /^#[a-z0-9-]+$/.test(url)
      ? { ok: true, href: url, external: false }
      : no('Sau dấu # viết tên mục không dấu, ví dụ #gia-san.')
  if (url.startsWith('//')) return no('Địa chỉ không bắt đầu bằng //. Viết cả https://…')
  if (url.startsWith('/')) return { ok: true, href: url, external: false }
  if (/^zalo\.me\/[\w./-]+$/i.test(url)) return { ok: true, href: `https://${url}`, external: true }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === undefined)
    return no(
      'Địa chỉ phải bắt đầu bằng https://, mailto:, tel: hoặc /. Tệp để tải về thì viết <Download id="…" label="…"/>.',
    )
  if (scheme === 'https') return httpsUrl(url)
  if (scheme === 'mailto')
    return /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?:\?[\w=&%.+-]*)?$/i.test(url)
      ? local(url)
      : no('Sau mailto: viết một địa chỉ thư, ví dụ mailto:ten@vidu.vn.')
  if (scheme === 'tel')
    return /^tel:\+?[0-9.()-]{3,20}$/i.test(url)
      ? local(url)
      : no('Sau tel: viết số điện thoại liền nhau, ví dụ tel:0912345678.')
  if (scheme === 'http')
    return no('Địa chỉ http:// không an toàn. Viết https:// nếu trang đó có, không thì bỏ liên kết.')
  return no(
    `Không dùng được địa chỉ ${scheme.slice(0, 20)}:. Chỉ dùng https://, mailto:, tel: hoặc đường dẫn bắt đầu bằng /.`,
  )
}

function httpsUrl(url: string): CheckedUrl {
  const problem = 'Địa chỉ này chưa đúng. Viết như https://vidu.vn/trang.'
  if (!/^https:\/\/[^/]/i.test(url) || !URL.canParse(url)) return no(problem)
  const { hostname, username, password, href } = new URL(url)
  if (username || password) return no('Địa chỉ có phần tên đăng nhập trước dấu @. Bỏ phần đó đi.')
  if (!hostname.includes('.') || hostname.endsWith('.')) return no(problem)
  return { ok: true, href, external: true }
}

function local(url: string): CheckedUrl {
  return { ok: true, href: url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase()), external: false }
}

function no(message: string): CheckedUrl {
  return { ok: false, message }
}
