import { Badge, Button, Flex, Link, Typography } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { NavLink } from 'react-router-dom'
import { entryPath } from '../approval/words'
import type { Suggestion } from './answers'
import { Card } from './Card'
import { Problem } from './Problem'
import { useCall } from './use-call'

/** Makes an entry of what is missing, or leads to the one that was made. */
export const Draft = ({ suggestion, changed }: { suggestion: Suggestion, changed: () => void }) => {
  const { documentId, draftUid, result } = suggestion
  const { toggleNotification } = useNotification()
  const { busy, problem, dismiss, run } = useCall(`/suggestions/entries/${documentId}/draft`)
  const make = async () => {
    if (!await run('post', {})) return
    toggleNotification({ type: 'success', message: 'Der Entwurf ist angelegt. Öffentlich ist noch nichts.' })
    changed()
  }
  if (result) {
    return (
      <Card title="Daraus wurde">
        <Flex direction="column" alignItems="start" gap={2}>
          <Link tag={NavLink} to={entryPath(result)}>{result.title}</Link>
          <Badge>{result.isPublished ? 'auf der Website' : 'Entwurf'}</Badge>
        </Flex>
      </Card>
    )
  }
  const isInstitution = draftUid === 'api::institution.institution'
  return (
    <Card title="Eintrag anlegen">
      <Flex direction="column" alignItems="start" gap={3}>
        <Typography tag="p">
          {`Legt ${isInstitution ? 'eine Institution' : 'ein Angebot'} als Entwurf an, mit den ersten Worten, Telefonnummer und Adressen aus dem Text. Die Nachricht steht dann neben dem Formular.`}
        </Typography>
        <Problem problem={problem} dismiss={dismiss} />
        <Button loading={busy} disabled={busy} onClick={() => void make()}>Entwurf anlegen</Button>
      </Flex>
    </Card>
  )
}
