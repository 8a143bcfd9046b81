import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { builds } from '../../scripts/lib/build.mjs'
import { fingerprintBelow } from '../../scripts/lib/fingerprint.mjs'
import { repository } from '../support.ts'
import { copyInto, readDockerfile, readEnv } from './dockerfile.ts'

/** What the image is: the folder of its last stage, its environment and its command. */
export interface Image { folder: string, env: Record<string, string>, command: string[] }

/** The files that a build sees: what git tracks, as it is in the working tree. */
const copyContext = (target: string) => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: repository, encoding: 'utf8' })
  for (const file of files.split('\0').filter(Boolean)) {
    const from = path.join(repository, file)
    if (fs.existsSync(from)) copyInto([from], path.join(target, file))
  }
}

const run = (command: string, cwd: string, env: Record<string, string>) => new Promise<void>((resolve, reject) => {
  let output = ''
  const child = spawn('sh', ['-c', command], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-6000)))
  child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`RUN ${command}\n${output}`))))
})

/**
 * Takes over what the repository's own build made when a step would build the same from the same files: that costs a
 * minute and cannot give anything else. `BUILD_IMAGES=yes` builds it all the same.
 * @returns the step's command without what was taken over
 */
const takeBuilt = (command: string, folder: string): string => {
  const same = builds.find(({ command: words, sources, result }) => {
    const stamp = path.join(repository, result, '.built')
    return command.startsWith(words.join(' ')) && fs.existsSync(stamp)
      && fs.readFileSync(stamp, 'utf8') === fingerprintBelow(folder, sources)
  })
  if (!same || process.env.BUILD_IMAGES === 'yes') return command
  fs.cpSync(path.join(repository, same.result), path.join(folder, same.result), { recursive: true, verbatimSymlinks: true })
  return `true${command.slice(same.command.join(' ').length)}`
}

/**
 * Does what a Dockerfile's own steps say, in folders below an empty one instead of in containers. pnpm is taken from the
 * PATH where the file installs it, and absolute paths mean the folder of the stage.
 */
export const buildImage = async (dockerfile: string, below: string): Promise<Image> => {
  const context = path.join(below, 'context')
  copyContext(context)
  const stages = readDockerfile(fs.readFileSync(path.join(repository, dockerfile), 'utf8'))
  let image: Image = { folder: below, env: {}, command: [] }
  for (const stage of stages) {
    const root = path.join(below, stage.name)
    let folder = root
    const env: Record<string, string> = {}
    let command: string[] = []
    const inStage = (place: string) => (place.startsWith('/') ? path.join(root, place) : path.join(folder, place))
    for (const { name, value } of stage.instructions) {
      if (name === 'ENV') Object.assign(env, readEnv(value))
      if (name === 'WORKDIR') {
        folder = path.join(root, value)
        fs.mkdirSync(folder, { recursive: true })
      }
      if (name === 'COPY') {
        const words = value.split(' ').filter((word) => !word.startsWith('--chown'))
        const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length)
        const places = words.filter((word) => !word.startsWith('--'))
        const target = places.pop() ?? '.'
        const base = from ? path.join(below, from) : context
        copyInto(places.map((place) => path.join(base, place)), inStage(target) + (target.endsWith('/') ? '/' : ''))
      }
      if (name === 'RUN' && !value.startsWith('npm install --global pnpm@')) {
        await run(takeBuilt(value, folder).replaceAll(/(?<=\s)\/(?=\w)/g, `${root}/`), folder, env)
      }
      if (name === 'CMD') command = JSON.parse(value)
    }
    image = { folder, env, command }
  }
  return image
}
