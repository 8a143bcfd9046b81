/**
 * Arabic and Persian run from the right: each paragraph of what is typed takes its direction from its own letters.
 * Strapi's links to its plans, shop and documentation lead away from the work and are in English; its editor of types is
 * for developers, whose types lie in files. Widgets of the home page are as high
 * as what they say, and begin on one line.
 */
const rules = `
input:not([type=number]), textarea, [contenteditable=true], [contenteditable=true] :is(p, h1, h2, h3, h4, h5, h6, li, blockquote) {
  unicode-bidi: plaintext;
  text-align: start;
}
a[href*="strapi.io"], li:has(> a[href$="/marketplace"]), li:has(> a[href*="/plugins/content-type-builder"]),
a[href$="/marketplace"], a[href*="/plugins/content-type-builder"] {
  display: none;
}
section[data-strapi-widget-id] main {
  height: auto;
}
div:has(> section[data-strapi-widget-id]) {
  align-items: flex-start;
}`

/** Adds our few rules to the dashboard's own style. */
export const addStyle = () => {
  const style = document.createElement('style')
  style.textContent = rules
  document.head.append(style)
}
