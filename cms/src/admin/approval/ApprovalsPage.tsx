import { Badge, Box, Button, EmptyStateLayout, Flex, Link, Loader, Main, Typography } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useState } from 'react'
import { NavLink, useSearchParams } from 'react-router-dom'
import { useAnswer } from '../common/use-answer'
import type { ListsAnswer, Request } from './answers'
import { Decision } from './Decision'
import { useDecisions } from './decisions'
import { Setting } from './Setting'
import { at } from '../common/moment'
import { entryPath, languagesOf } from './words'

const outcomes: Record<Request['state'], string> = {
  open: 'wartet', accepted: 'angenommen', returned: 'zurückgegeben', withdrawn: 'zurückgezogen', direct: 'selbst veröffentlicht',
}

const Heading = ({ request }: { request: Request }) => (
  <Flex direction="column" alignItems="start" gap={1}>
    <Flex gap={2} wrap="wrap">
      <Typography tag="h3" variant="delta">
        <Link tag={NavLink} to={entryPath(request)}>{request.title}</Link>
      </Typography>
      <Badge>{request.isNew ? `${request.type}, neu` : request.type}</Badge>
    </Flex>
    <Typography textColor="neutral600">
      {[request.institution, request.handedInBy, at(request.handedInAt), languagesOf(request.locales)].filter(Boolean).join(' · ')}
    </Typography>
  </Flex>
)

const Card = ({ children }: { children: React.ReactNode }) => (
  <Box tag="li" background="neutral0" shadow="tableShadow" hasRadius padding={5}>{children}</Box>
)

const OpenRequest = ({ request, decides, isFirst }: { request: Request, decides: boolean, isFirst: boolean }) => {
  const [isOpen, setOpen] = useState(isFirst)
  return (
    <Card>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Heading request={request} />
        <Button variant="tertiary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Schließen' : 'Ansehen'}
        </Button>
      </Flex>
      {isOpen ? <Box paddingTop={4}><Decision id={request.id} decides={decides} /></Box> : null}
    </Card>
  )
}

const PastRequest = ({ request }: { request: Request }) => (
  <Card>
    <Heading request={request} />
    <Box paddingTop={2}>
      <Typography tag="p">
        {`${outcomes[request.state]} am ${at(request.decidedAt)}${request.decidedBy === null || request.state === 'direct' ? '' : ` von ${request.decidedBy}`}`}
        {request.reason === null ? '' : `: ${request.reason}`}
      </Typography>
    </Box>
  </Card>
)

const Lists = ({ value }: { value: ListsAnswer }) => {
  const [query] = useSearchParams()
  const wanted = Number(query.get('request'))
  const { decides, open, recent, mode } = value
  const first = open.some(({ id }) => id === wanted) ? wanted : open.length === 1 ? open[0]?.id : undefined
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <section>
        <Box paddingBottom={3}><Typography tag="h2" variant="beta">{`Wartet auf Freigabe (${open.length})`}</Typography></Box>
        {open.length === 0 ? <EmptyStateLayout content="Hier wartet nichts. Alles ist entschieden." /> : null}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {open.map(request => (
            <OpenRequest key={request.id} request={request} decides={decides} isFirst={request.id === first} />
          ))}
        </Flex>
      </section>
      {recent.length > 0
        ? (
            <section>
              <Box paddingBottom={3}><Typography tag="h2" variant="beta">Zuletzt</Typography></Box>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
                {recent.map(request => <PastRequest key={request.id} request={request} />)}
              </Flex>
            </section>
          )
        : null}
      {decides ? <Setting mode={mode} /> : null}
    </Flex>
  )
}

/** "Freigaben": what institutions have handed in, and what became of it. */
export const ApprovalsPage = () => {
  const { value, failed } = useAnswer<ListsAnswer>('/approval', useDecisions())
  return (
    <Main>
      <Page.Title>Freigaben</Page.Title>
      <Layouts.Header
        title="Freigaben"
        subtitle="Was Institutionen geändert haben und was noch nicht auf der Website steht."
      />
      <Layouts.Content>
        {failed ? <Typography>Das konnte gerade nicht geladen werden. Bitte laden Sie die Seite neu.</Typography> : null}
        {!value && !failed ? <Loader>Wird geladen …</Loader> : null}
        {value ? <Lists value={value} /> : null}
      </Layouts.Content>
    </Main>
  )
}
