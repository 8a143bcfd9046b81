import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { useAuth, Widget } from '@strapi/strapi/admin'
import { NavLink } from 'react-router-dom'
import { useAnswer } from '../common/use-answer'

interface AccountContent { roles: string[], institutions: { name: string, to: string }[] }

const listFormat = new Intl.ListFormat('de')

const newEntries = [
  { uid: 'api::offer.offer', label: 'Neues Angebot' },
  { uid: 'api::news-item.news-item', label: 'Neue Neuigkeit' },
  { uid: 'api::institution.institution', label: 'Neue Institution' },
]

const action = 'plugin::content-manager.explorer.create'

const NewEntry = ({ uid, label }: { uid: string, label: string }) => {
  const permissions = useAuth('AccountWidget', state => state.permissions)
  const own = permissions.filter(permission => permission.action === action && permission.subject === uid)
  // Whoever translates may create as well, in other languages: an entry begins in German.
  if (!own.some(({ properties }) => properties?.locales?.includes('de') ?? true)) return null
  return <Link tag={NavLink} to={`/content-manager/collection-types/${uid}/create`}>{label}</Link>
}

/** As what somebody is signed in, for whom, and the most frequent beginnings. */
export const AccountWidget = () => {
  const { value, failed } = useAnswer<AccountContent>('/overview/account')
  if (failed) return <Widget.Error>Das konnte gerade nicht geladen werden. Bitte laden Sie die Seite neu.</Widget.Error>
  if (!value) return <Widget.Loading>Wird geladen</Widget.Loading>
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Typography tag="p">{`Ihre Rolle: ${listFormat.format(value.roles)}.`}</Typography>
      {value.institutions.length > 0
        ? (
            <Box>
              <Typography tag="p">Sie schreiben für:</Typography>
              <Box tag="ul">
                {value.institutions.map(({ name, to }) => (
                  <Box tag="li" key={to} paddingTop={1}><Link tag={NavLink} to={to}>{name}</Link></Box>
                ))}
              </Box>
            </Box>
          )
        : null}
      <Flex gap={4} wrap="wrap">
        {newEntries.map(entry => <NewEntry key={entry.uid} {...entry} />)}
      </Flex>
    </Flex>
  )
}
