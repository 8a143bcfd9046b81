/**
 * Arabic and Persian run from the right: each paragraph of what is typed takes its direction from its own letters.
 * Strapi's links to its plans, shop and documentation lead away from the work and are in English; its editor of types is
 * for developers, whose types lie in files; its webhooks speak of drafts; its guided tour is switched off. An entry
 * begins in German: there is no button for another language. Widgets of one row of the home page are equally high, and
 * one that is not for somebody is not there. The columns of a list fit beside the menu on a small screen: long words
 * wrap.
 */
const rules = `
input:not([type=number]), textarea, [contenteditable=true], [contenteditable=true] :is(p, h1, h2, h3, h4, h5, h6, li, blockquote) {
  unicode-bidi: plaintext;
  text-align: start;
}
a[href*="strapi.io"], li:has(> a[href$="/marketplace"]), li:has(> a[href*="/plugins/content-type-builder"]),
a[href$="/marketplace"], a[href*="/plugins/content-type-builder"], li:has(> a[href$="/settings/webhooks"]),
a[href*="/create?"][href*="locale"]:not([href*="=de&"], [href$="=de"]),
[data-strapi-grid-container] > div > div:has([data-not-mine]) {
  display: none;
}
section[data-strapi-widget-id] {
  height: 100%;
}
section[data-strapi-widget-id] main {
  height: auto;
}
section[data-strapi-widget-id] header h2 {
  color: inherit;
}
main table :is(th, td)[role] {
  padding-inline: 8px;
}
main table td[role] > :is(a, span) {
  max-width: 24rem;
  padding-inline: 0;
  white-space: normal;
  overflow-wrap: break-word;
}`

/** Adds our few rules to the dashboard's own style. */
export const addStyle = () => {
  const style = document.createElement('style')
  style.textContent = rules
  document.head.append(style)
}
