/** Survives from an action's main to its post step, and a kill between them. */
export interface State {
  /** Written at once to a file that only this user can read. */
  save(name: string, value: string): Promise<void>
  load(name: string): Promise<string | undefined>
  clear(name: string): Promise<void>
}
