import { z } from 'zod'

const needs = z.record(z.string(), z.string())

const releaseShape = z.strictObject({
  /** Days before the double's now at which it was published. */
  age: z.number().min(0).default(400),
  dependencies: needs.exactOptional(),
  optionalDependencies: needs.exactOptional(),
  peerDependencies: needs.exactOptional(),
  peerDependenciesMeta: z.record(z.string(), z.strictObject({ optional: z.boolean() })).exactOptional(),
  /** Version of each package that lies inside the tarball. */
  bundled: needs.exactOptional(),
  bin: needs.exactOptional(),
  os: z.array(z.string()).exactOptional(),
  cpu: z.array(z.string()).exactOptional(),
  engines: needs.exactOptional(),
  deprecated: z.string().exactOptional(),
  hasInstallScript: z.boolean().exactOptional(),
})
export type Release = z.infer<typeof releaseShape>

/** Every package of a registry by name, each with its releases by version. */
export const universeShape = z.record(
  z.string(),
  z.strictObject({
    /** `latest` is the last release that is listed unless told. */
    tags: needs.exactOptional(),
    releases: z.record(z.string(), releaseShape),
  }),
)
export type Universe = z.infer<typeof universeShape>
export type UniverseSeed = z.input<typeof universeShape>
