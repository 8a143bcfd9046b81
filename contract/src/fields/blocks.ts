import { z } from 'zod'

/** Rich text as Strapi's blocks editor stores it. Plain nodes, no HTML: a reader decides what each becomes. */

const TextNodeSchema = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  code: z.boolean().optional(),
})

const LinkNodeSchema = z.object({
  type: z.literal('link'),
  url: z.string(),
  children: z.array(TextNodeSchema),
})

const InlineNodeSchema = z.discriminatedUnion('type', [TextNodeSchema, LinkNodeSchema])

const ListItemNodeSchema = z.object({ type: z.literal('list-item'), children: z.array(InlineNodeSchema) })

const ListNodeSchema = z.object({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  get children() {
    return z.array(z.union([ListItemNodeSchema, ListNodeSchema]))
  },
})

// In place: a copy would not be the schema that its own items refer to.
ListNodeSchema.register(z.globalRegistry, { id: 'ListNode' })

const BlockNodeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: z.array(InlineNodeSchema) }),
  z.object({ type: z.literal('heading'), level: z.int().min(1).max(6), children: z.array(InlineNodeSchema) }),
  z.object({ type: z.literal('quote'), children: z.array(InlineNodeSchema) }),
  z.object({ type: z.literal('code'), children: z.array(TextNodeSchema) }),
  z.object({ type: z.literal('image'), image: z.looseObject({ url: z.string() }), children: z.array(TextNodeSchema) }),
  ListNodeSchema,
])

export const BlocksSchema = z.array(BlockNodeSchema).meta({ id: 'Blocks' })

export type TextNode = z.infer<typeof TextNodeSchema>
export type InlineNode = z.infer<typeof InlineNodeSchema>
export type ListNode = z.infer<typeof ListNodeSchema>
export type BlockNode = z.infer<typeof BlockNodeSchema>
export type Blocks = z.infer<typeof BlocksSchema>
