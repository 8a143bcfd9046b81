import { Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { roleWords, stateWords, type AccountRow, type Institution } from './accounts'

interface Props {
  accounts: readonly AccountRow[]
  institutions: readonly Institution[]
  busy: boolean
  onEdit: (account: AccountRow) => void
  onLink: (account: AccountRow) => void
  onLock: (account: AccountRow) => void
}

const heads = ['Name', 'E-Mail', 'Rolle', 'Schreibt für', 'Stand', 'Aktionen']

/** Every account; those that coordination manages can be changed. */
export const AccountsTable = ({ accounts, institutions, busy, onEdit, onLink, onLock }: Props) => {
  const nameOf = (id: string) => institutions.find(({ documentId }) => documentId === id)?.name ?? 'gelöschte Institution'
  return (
    <Table colCount={heads.length} rowCount={accounts.length + 1}>
      <Thead>
        <Tr>{heads.map(head => <Th key={head}><Typography variant="sigma">{head}</Typography></Th>)}</Tr>
      </Thead>
      <Tbody>
        {accounts.map(account => (
          <Tr key={account.id}>
            <Td><Typography>{account.name}</Typography></Td>
            <Td><Typography>{account.email}</Typography></Td>
            <Td><Typography>{roleWords[account.role ?? ''] ?? account.role}</Typography></Td>
            <Td><Typography>{account.institutions.map(nameOf).join(', ')}</Typography></Td>
            <Td><Typography>{stateWords[account.state]}</Typography></Td>
            <Td>
              {account.isManaged && (
                <Flex gap={2}>
                  <Button size="S" variant="secondary" disabled={busy} onClick={() => onEdit(account)}>Ändern</Button>
                  <Button size="S" variant="tertiary" disabled={busy} onClick={() => onLink(account)}>
                    {account.link === null ? 'Neuer Link' : 'Link zeigen'}
                  </Button>
                  {account.state !== 'locked' && (
                    <Button size="S" variant="danger-light" disabled={busy} onClick={() => onLock(account)}>Sperren</Button>
                  )}
                </Flex>
              )}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  )
}
