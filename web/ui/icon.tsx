const shapes = {
  search: <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 21 21" />,
  check: <path d="m4 12.5 5.5 5.5L20 6.5" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  info: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5.5M12 7.5v.6" />,
  success: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8 12.3l2.8 2.8L16 9.5" />,
  warning: <path d="M12 4 2.8 20h18.4L12 4ZM12 10.5v4.5M12 17.2v.6" />,
  error: <path d="M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7l5-5ZM12 8v5M12 15.6v.6" />,
  left: <path d="m14.5 5-7 7 7 7" />,
  right: <path d="m9.5 5 7 7-7 7" />,
  up: <path d="m5 14.5 7-7 7 7" />,
  down: <path d="m5 9.5 7 7 7-7" />,
  arrow: <path d="M4 12h15M13 6l6 6-6 6" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  calendar: <path d="M4 6.5h16V20H4V6.5ZM4 11h16M8.5 3.5v5M15.5 3.5v5" />,
  clock: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3.5 2.5" />,
  place: (
    <path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 1 1 13 0c0 5-6.5 11-6.5 11ZM12 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z" />
  ),
  people: (
    <path d="M9 5a3.3 3.3 0 1 0 0 6.6A3.3 3.3 0 0 0 9 5ZM3 19.5c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5M15.5 5.3a3.2 3.2 0 0 1 0 6M17 14.3c2.5.5 4 2.3 4 5.2" />
  ),
  pencil: <path d="m4 20 1-4.5L16 4.5 19.5 8 8.5 19 4 20ZM13.5 7l3.5 3.5" />,
  link: (
    <path d="M10 14.5a4 4 0 0 0 6 .3l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 9.5a4 4 0 0 0-6-.3l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3" />
  ),
  message: <path d="M4 5h16v11.5H11L6.5 20.5v-4H4V5Z" />,
  list: <path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.6M4.5 12h.6M4.5 17.5h.6" />,
  map: <path d="m3.5 6 5.7-2 5.6 2 5.7-2v14l-5.7 2-5.6-2-5.7 2V6ZM9.2 4v14M14.8 6v14" />,
} as const

export type IconName = keyof typeof shapes

/** A drawing beside words; never instead of them, so assistive technology passes it by. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  )
}
