/**
 * Draws the pictures of the demo content: `node seed/files/draw.ts`. Nobody else's work is in them. What is drawn is
 * the same every time.
 */
import path from 'node:path'
import sharp from 'sharp'

const [width, height] = [1600, 1067]

let state = 20_260_101
/** The same chance every time, between two numbers. */
const between = (low: number, high: number) => {
  state = (state * 16_807) % 2_147_483_647
  return low + (state / 2_147_483_647) * (high - low)
}
const repeat = (count: number, draw: (index: number) => string) => Array.from({ length: count }, (_, index) => draw(index)).join('')

const cloud = (x: number, y: number, size: number) =>
  `<g fill="#fff" opacity=".85"><ellipse cx="${x}" cy="${y}" rx="${size}" ry="${size * 0.36}"/>
  <circle cx="${x - size * 0.3}" cy="${y - size * 0.22}" r="${size * 0.36}"/><circle cx="${x + size * 0.25}" cy="${y - size * 0.28}" r="${size * 0.45}"/></g>`

const tree = (x: number, y: number, size: number) =>
  `<rect x="${x - size * 0.07}" y="${y - size * 0.6}" width="${size * 0.14}" height="${size * 0.6}" rx="${size * 0.05}" fill="#7a5236"/>`
  + repeat(14, () => `<circle cx="${x + between(-0.38, 0.38) * size}" cy="${y - size * between(0.62, 1.15)}" r="${size * between(0.16, 0.28)}" `
    + `fill="hsl(${between(95, 130)},${between(32, 46)}%,${between(34, 48)}%)"/>`)

const colours = ['#d8573c', '#f0b43c', '#3f7f9c', '#6aa16a', '#8a5ba0', '#e58a7a']

const flags = (x: number, y: number, span: number, sag: number) => {
  const at = (part: number) => ({ x: x + span * part, y: y + sag * 4 * part * (1 - part) })
  const line = `<path d="M${x} ${y} Q${x + span / 2} ${y + sag * 2} ${x + span} ${y}" fill="none" stroke="#6b4a3a" stroke-width="5"/>`
  return line + repeat(13, (index) => {
    const point = at((index + 0.5) / 13)
    return `<path d="M${point.x - 22} ${point.y} h44 l-22 52 z" fill="${colours[index % colours.length]}"/>`
  })
}

const person = (x: number, y: number, size: number, colour: string, skin: string, hair: string) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-26 0 C-30 -70 -24 -96 0 -98 C24 -96 30 -70 26 0 Z" fill="${colour}"/>
  <circle cy="-122" r="27" fill="${skin}"/><path d="M-28 -122 C-30 -160 30 -160 28 -122 C18 -138 -18 -138 -28 -122 Z" fill="${hair}"/></g>`

const stall = (x: number, y: number, colour: string) =>
  `<g transform="translate(${x} ${y})"><rect x="-84" y="-150" width="8" height="150" fill="#7a5236"/><rect x="76" y="-150" width="8" height="150" fill="#7a5236"/>
  <rect x="-92" y="-58" width="184" height="58" rx="6" fill="#c99d6b"/><path d="M-104 -150 L-78 -206 H78 L104 -150 Z" fill="${colour}"/>`
  + `${repeat(5, index => `<circle cx="${-83 + index * 41.6}" cy="-150" r="20.8" fill="${index % 2 ? colour : '#fff4e2'}"/>`)}</g>`

const feast = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#8fc4dc"/><stop offset="1" stop-color="#fdeccb"/></linearGradient>
<linearGradient id="water" x2="0" y2="1"><stop stop-color="#7fb4c4"/><stop offset="1" stop-color="#4f8fa6"/></linearGradient></defs>
<rect width="100%" height="620" fill="url(#sky)"/><circle cx="1330" cy="170" r="78" fill="#ffd98a"/>
${cloud(300, 150, 130)}${cloud(820, 110, 100)}${cloud(1120, 250, 90)}
<path d="M0 520 Q300 400 640 500 T1240 470 T1600 500 V700 H0 Z" fill="#9dbb85"/>
${repeat(9, index => tree(90 + index * 190 + between(-40, 40), 560, between(110, 170)))}
<rect y="556" width="100%" height="130" fill="url(#water)"/>
${repeat(34, () => `<rect x="${between(0, 1560)}" y="${between(566, 676)}" width="${between(30, 90)}" height="4" rx="2" fill="#fff" opacity="${between(0.15, 0.5)}"/>`)}
<path d="M0 690 Q420 640 820 680 T1600 672 V1067 H0 Z" fill="#86ad5f"/><path d="M0 820 Q520 760 1000 820 T1600 800 V1067 H0 Z" fill="#769f54"/>
${repeat(260, () => `<circle cx="${between(0, 1600)}" cy="${between(720, 1060)}" r="${between(2, 5)}" fill="${['#fff4e2', '#f0b43c', '#e58a7a'][Math.floor(between(0, 3))]}" opacity=".8"/>`)}
${tree(150, 800, 420)}${tree(1480, 790, 400)}${flags(210, 330, 1190, 90)}
${stall(460, 800, '#d8573c')}${stall(760, 780, '#3f7f9c')}${stall(1060, 800, '#f0b43c')}
${person(420, 800, 0.8, '#6aa16a', '#e8b48f', '#4a3020')}${person(742, 778, 0.78, '#8a5ba0', '#8d5a3c', '#221714')}${person(1080, 800, 0.8, '#d8573c', '#f0c9a4', '#a8642f')}
<path d="M520 930 L860 905 L960 985 L590 1015 Z" fill="#e58a7a"/><path d="M560 938 L850 916 L874 934 L580 956 Z" fill="#fff4e2" opacity=".7"/>
${person(620, 985, 1.15, '#3f7f9c', '#8d5a3c', '#2b1c16')}${person(722, 975, 0.72, '#f0b43c', '#a06a48', '#2b1c16')}${person(812, 968, 0.6, '#d8573c', '#a06a48', '#2b1c16')}
${person(1180, 940, 1.2, '#8a5ba0', '#f0c9a4', '#6b4423')}${person(1262, 946, 0.66, '#6aa16a', '#f0c9a4', '#6b4423')}
${person(330, 950, 0.74, '#f0b43c', '#e8b48f', '#33221a')}<circle cx="392" cy="905" r="24" fill="#d8573c"/>
</svg>`

await sharp(Buffer.from(feast)).jpeg({ quality: 84, mozjpeg: true }).toFile(path.join(import.meta.dirname, 'familienfest.jpg'))
