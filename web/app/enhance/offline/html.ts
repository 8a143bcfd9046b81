type Child = Node | string | undefined | null | false | readonly Child[]

type Attributes = Readonly<Record<string, string | undefined>>

/** An element; what is undefined is left out. Words stay words: nothing is parsed as HTML. */
export const el = (tag: string, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElement => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value)
  }
  const add = (child: Child): void => {
    if (typeof child === 'string' || child instanceof Node) element.append(child)
    else if (child) child.forEach(add)
  }
  children.forEach(add)
  return element
}

/** Fills in a sentence: `{date}`. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
