import { Alert, Box, Button, EmptyStateLayout, Flex, Link, Loader, Main, Typography } from '@strapi/design-system'
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { NavLink } from 'react-router-dom'
import { at } from '../common/moment'
import { reasonOf } from '../common/reason'
import { useAnswer } from '../common/use-answer'
import { standingWords, type CheckRow, type ChecksAnswer } from './answers'
import { SettingForm } from './SettingForm'

const entry = (documentId: string) =>
  `/content-manager/collection-types/api::institution.institution/${documentId}?plugins[i18n][locale]=de`

const day = (value: string) => new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value))

const said = ({ right, changed, gone, answeredAt }: CheckRow): string | null => {
  const parts = [
    right > 0 ? `${right} bestätigt` : '', changed > 0 ? `${changed} berichtigt` : '', gone > 0 ? `${gone} gibt es nicht mehr` : '',
  ].filter(Boolean)
  return parts.length === 0 ? null : `Antwort am ${at(answeredAt)}: ${parts.join(', ')}.`
}

const story = ({ askedAt, lastMailAt, reminders, until, standing }: CheckRow): string | null => {
  if (askedAt === null) return null
  const isOpen = standing === 'asked' || standing === 'reminded' || standing === 'silent'
  return [
    `Gefragt am ${at(askedAt)}.`,
    reminders > 0 ? `${reminders === 1 ? 'Einmal' : 'Zweimal'} erinnert.` : '',
    lastMailAt !== null && lastMailAt !== askedAt ? `Letzte Nachricht am ${at(lastMailAt)}.` : '',
    isOpen && until !== null ? `Der Link gilt bis ${day(until)}.` : '',
  ].filter(Boolean).join(' ')
}

interface RowProps { row: CheckRow, busy: boolean, act: (address: string) => void }

const Row = ({ row, busy, act }: RowProps) => {
  const waits = row.standing === 'asked' || row.standing === 'reminded' || row.standing === 'silent'
  const canAsk = row.address !== null && row.offers > 0
  return (
    <Box tag="li" background="neutral0" shadow="tableShadow" hasRadius padding={4}>
      <Flex justifyContent="space-between" alignItems="start" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="start" gap={1} maxWidth="44rem">
          <Typography tag="h3" variant="delta"><Link tag={NavLink} to={entry(row.documentId)}>{row.name}</Link></Typography>
          <Typography fontWeight="semiBold">{standingWords[row.standing]}</Typography>
          {[story(row), said(row)].map(words => (words === null ? null : <Typography key={words}>{words}</Typography>))}
          {row.due.length > 0 && (
            <Typography textColor="neutral600">{`Zu prüfen: ${row.due.join(', ')}`}</Typography>
          )}
        </Flex>
        {canAsk && (
          <Flex gap={2} wrap="wrap">
            {waits && (
              <Button size="S" variant="secondary" disabled={busy} onClick={() => act(`/checks/${row.documentId}/link`)} aria-label={`${row.name}: Link neu schicken`}>
                Link neu schicken
              </Button>
            )}
            {!waits && (
              <Button size="S" variant="tertiary" disabled={busy} onClick={() => act(`/checks/${row.documentId}/ask`)} aria-label={`${row.name}: Jetzt fragen`}>
                Jetzt fragen
              </Button>
            )}
          </Flex>
        )}
      </Flex>
    </Box>
  )
}

interface ListProps { title: string, rows: CheckRow[], none: string, busy: boolean, act: (address: string) => void }

const List = ({ title, rows, none, busy, act }: ListProps) => (
  <section>
    <Box paddingBottom={3}><Typography tag="h2" variant="beta">{`${title} (${rows.length})`}</Typography></Box>
    {rows.length === 0
      ? <EmptyStateLayout content={none} />
      : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {rows.map(row => <Row key={row.documentId} row={row} busy={busy} act={act} />)}
          </Flex>
        )}
  </section>
)

const subtitle = 'Die Einrichtungen werden von selbst gefragt, ob ihre Angebote noch stimmen. '
  + 'Hier steht, wer geantwortet hat und wen Sie anrufen sollten.'

/** "Prüfungen": whom the system has asked whether everything is still right, and who has to be called. */
export const ChecksPage = () => {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [again, setAgain] = useState(0)
  const [busy, setBusy] = useState(false)
  const { value, failed } = useAnswer<ChecksAnswer>('/checks', again)

  const act = async (address: string) => {
    setBusy(true)
    try {
      const { data } = await post<{ data: { message: string } }>(`/buendnis${address}`)
      toggleNotification({ type: 'success', message: data.data.message })
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error), timeout: 8000 })
    }
    setBusy(false)
    setAgain(again + 1)
  }
  const list = (title: string, none: string, wanted: (row: CheckRow) => boolean) => (
    <List
      title={title}
      none={none}
      rows={(value?.institutions ?? []).filter(wanted)}
      busy={busy}
      act={address => void act(address)}
    />
  )
  const isToDo = ({ standing }: CheckRow) => value?.toDo.includes(standing) === true
  const isWaiting = ({ standing }: CheckRow) => standing === 'asked' || standing === 'reminded'

  return (
    <Main>
      <Page.Title>Prüfungen</Page.Title>
      <Layouts.Header
        title="Prüfungen"
        subtitle={subtitle}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {failed ? <Typography>Das konnte gerade nicht geladen werden. Bitte laden Sie die Seite neu.</Typography> : null}
          {!value && !failed ? <Loader>Wird geladen …</Loader> : null}
          {value && !value.configured && (
            <Alert variant="warning" title="Es ist kein Mailserver eingerichtet." closeLabel="Schließen">
              Deshalb wird gerade niemand gefragt. Wer die Website betreibt, trägt den Mailserver als SMTP_HOST ein.
            </Alert>
          )}
          {value && (
            <>
              {list('Bitte nachfragen', 'Hier ist nichts zu tun. Schön!', isToDo)}
              {list('Warten auf Antwort', 'Gerade wartet keine Frage auf eine Antwort.', isWaiting)}
              {list('Alle anderen', 'Hier steht keine Einrichtung.', row => !isToDo(row) && !isWaiting(row))}
              <SettingForm setting={value.setting} saved={() => setAgain(again + 1)} />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Main>
  )
}
