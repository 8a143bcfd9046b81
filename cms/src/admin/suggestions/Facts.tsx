import { Flex, Link, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { NavLink } from 'react-router-dom'
import { entryPath } from '../approval/words'
import { at } from '../common/moment'
import type { Suggestion } from './answers'
import { Card } from './Card'
import { kindWord, showCode } from './words'

const Fact = ({ name, children }: { name: string, children: ReactNode }) => (
  <div>
    <Typography tag="dt" variant="sigma" textColor="neutral600">{name}</Typography>
    <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>{children}</Typography>
  </div>
)

/** Who wrote when about what, as far as we know. */
export const Facts = ({ suggestion }: { suggestion: Suggestion }) => {
  const { kind, receivedAt, closedAt, code, languageName, email, about, outcomeUrl, proposal } = suggestion
  return (
    <Card title="Angaben">
      <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
        <Fact name="Worum es geht">{kindWord(kind)}</Fact>
        {about
          ? (
              <Fact name="Eintrag oder Seite">
                {about.entry ? <Link tag={NavLink} to={entryPath(about.entry)}>{about.title}</Link> : about.title}
                {about.url === null ? null : <div><Link href={about.url} isExternal>Auf der Website</Link></div>}
              </Fact>
            )
          : null}
        {proposal ? <Fact name="Von">{`${proposal.institution} (${proposal.via})`}</Fact> : null}
        <Fact name="Angekommen">{at(receivedAt)}</Fact>
        {closedAt === null ? null : <Fact name="Erledigt">{at(closedAt)}</Fact>}
        {languageName === null ? null : <Fact name="Sprache">{languageName}</Fact>}
        {email === null
          ? null
          : <Fact name="E-Mail-Adresse, nur für Rückfragen und die Antwort"><Link href={`mailto:${email}`}>{email}</Link></Fact>}
        <Fact name="Code">
          <Link href={outcomeUrl} isExternal>{showCode(code)}</Link>
          <Typography tag="p" variant="pi" textColor="neutral600">So sieht die Person, was daraus wurde.</Typography>
        </Fact>
      </Flex>
    </Card>
  )
}
