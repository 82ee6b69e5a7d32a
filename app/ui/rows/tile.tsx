/** The picture tile of a row. The picture says nothing the words do not. */
export function Tile({ src, ground = 'sunk' }: { src: string; ground?: 'sunk' | 'teal' | 'cam' }) {
  return (
    <span className={ground === 'sunk' ? 'tile' : `tile tile-${ground}`}>
      <img src={src} alt="" width={80} height={67} loading="lazy" />
    </span>
  )
}
