import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { answers, emptyFolder, freePort, repository } from '../support.ts'
import { buildImage, type Image } from './build-image.ts'
import { readDockerfile } from './dockerfile.ts'

const below = emptyFolder('containers')
const started: ChildProcess[] = []

const start = (image: Image, env: Record<string, string>) => {
  const [command = 'node', ...args] = image.command
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    cwd: image.folder, env: { ...process.env, ...image.env, ...env }, stdio: 'ignore',
  })
  started.push(child)
}

afterAll(async () => {
  for (const child of started) {
    child.kill('SIGTERM')
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)))
  }
  fs.rmSync(below, { recursive: true, force: true })
})

describe('container files', () => {
  it('docker-compose.yml follows the rules of dclint', () => {
    const result = spawnSync('pnpm', ['exec', 'dclint', '--max-warnings', '0', 'docker-compose.yml'], { cwd: repository, encoding: 'utf8' })
    expect(result.stdout + result.stderr).not.toMatch(/\d+ problems?/)
    expect(result.status).toBe(0)
  })

  it.each(['cms/Dockerfile', 'web/Dockerfile'])('%s follows the rules of dockerfilelint', (file) => {
    const result = spawnSync('pnpm', ['exec', 'dockerfilelint', file], { cwd: repository, encoding: 'utf8' })
    expect(result.stdout).toMatch(/Issues: None found/)
  })

  it.each(['cms/Dockerfile', 'web/Dockerfile'])('%s runs as an ordinary user and says how it is', (file) => {
    const last = readDockerfile(fs.readFileSync(path.join(repository, file), 'utf8')).at(-1)
    expect(last?.instructions).toContainEqual({ name: 'USER', value: 'node' })
    expect(last?.instructions.map(({ name }) => name)).toContain('HEALTHCHECK')
  })

  it('holds no secret', () => {
    expect(fs.readFileSync(path.join(repository, 'docker-compose.yml'), 'utf8')).not.toMatch(/(SECRET|PASSWORD|KEYS?|SALT): (?!"\$\{)\S/)
  })
})

describe('the steps of the Dockerfiles', () => {
  it('build and start the CMS and the site from the files of the repository alone', async () => {
    const cmsPort = await freePort()
    const webPort = await freePort()
    const secret = randomBytes(16).toString('hex')
    const [cms, web] = await Promise.all([
      buildImage('cms/Dockerfile', path.join(below, 'cms')),
      buildImage('web/Dockerfile', path.join(below, 'web')),
    ])
    start(cms, {
      APP_KEYS: randomBytes(16).toString('hex'),
      ADMIN_JWT_SECRET: randomBytes(16).toString('hex'),
      API_TOKEN_SALT: randomBytes(16).toString('hex'),
      ENCRYPTION_KEY: randomBytes(32).toString('hex'),
      SITE_SECRET: secret,
      CMS_HOST: '127.0.0.1',
      CMS_PORT: String(cmsPort),
      DATABASE_FILENAME: path.join(below, 'data.db'),
      SEED_CONTENT: 'base',
    })
    expect(await answers(`http://127.0.0.1:${cmsPort}/_health`, 120)).toBe(true)
    start(web, {
      CMS_URL: `http://127.0.0.1:${cmsPort}`,
      SITE_SECRET: secret,
      WEB_DATA_DIR: path.join(below, 'reports'),
      WEB_HOST: '127.0.0.1',
      WEB_PORT: String(webPort),
      WEB_PUBLIC_URL: `http://127.0.0.1:${webPort}`,
    })
    expect(await answers(`http://127.0.0.1:${webPort}/healthz`, 30)).toBe(true)
    const home = await fetch(`http://127.0.0.1:${webPort}/`)
    expect(home.status).toBe(200)
    expect(await home.text()).toContain('Bündnis')
  }, 600_000)
})
