import { OutsideLink } from '../../ui/link.tsx'
import './demo.css'

const links = /(https?:\/\/[^\s<>"]+)/

/** Plain text in which the addresses can be clicked. */
export function LinkedText({ text }: { text: string }) {
  // Every second part is what the pattern caught.
  return (
    <p className="mail-text">
      {text.split(links).map((part, index) =>
        index % 2 === 1 ? (
          <OutsideLink key={`${index} ${part}`} href={part}>
            {part}
          </OutsideLink>
        ) : (
          part
        ),
      )}
    </p>
  )
}
