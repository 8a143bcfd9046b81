import { Box, Button, Flex, Link, Textarea, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useAnswer } from '../common/use-answer'
import type { FoldedPanel } from '../panels/more-panel'
import { localeOf } from '../writing/use-entry'

interface Picture { url: string, alt: string, locale: string }

/** The types that editors post about. */
const types = ['api::offer.offer', 'api::news-item.news-item', 'api::position-paper.position-paper']

const Note = ({ children }: { children: string }) => <Typography variant="pi" tag="p" textColor="neutral600">{children}</Typography>

const Instagram = ({ path, again, name }: { path: string, again: unknown, name: string }) => {
  const { value, failed } = useAnswer<Picture | null>(path, again)
  const [copied, setCopied] = useState('')
  if (failed) return <Note>Das Bild konnte nicht geladen werden. Bitte laden Sie die Seite neu.</Note>
  if (value === undefined) return <Note>Das Bild wird gezeichnet …</Note>
  if (value === null) return <Note>Das Bild gibt es, sobald der Eintrag veröffentlicht ist.</Note>
  const { url, alt } = value
  const copy = async () => {
    await navigator.clipboard.writeText(alt)
    setCopied(alt)
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Note>Es zeigt, was gerade veröffentlicht ist: 1080 × 1350 Pixel, in der Sprache, die oben gewählt ist.</Note>
      <Box tag="img" src={url} alt={alt} width="100%" borderColor="neutral200" />
      <Link href={url} download={name}>Bild herunterladen</Link>
      <label htmlFor="instagram-alt"><Typography variant="pi" fontWeight="bold">Alternativtext</Typography></label>
      <Textarea id="instagram-alt" value={alt} readOnly />
      <Note>In Instagram: Erweiterte Einstellungen, Alternativtext eingeben.</Note>
      <Flex gap={2}>
        <Button variant="tertiary" onClick={() => void copy()}>Alternativtext kopieren</Button>
        <Typography variant="pi" role="status" textColor="success600">{copied === alt ? 'Ist kopiert.' : ''}</Typography>
      </Flex>
    </Flex>
  )
}

/** An upright picture of the entry for Instagram, with its alternative text. */
export const instagramPanel: FoldedPanel = ({ model, documentId, document }) => {
  if (!types.includes(model) || !documentId || documentId === 'create') return null
  const locale = localeOf()
  const slug = typeof document?.slug === 'string' ? document.slug : documentId
  return {
    title: 'Bild für Instagram',
    content: (
      <Instagram
        path={`/share-pictures/${model}/${documentId}?locale=${locale}`}
        again={document?.updatedAt}
        name={`${slug}-${locale}.png`}
      />
    ),
  }
}
