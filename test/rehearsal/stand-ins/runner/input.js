export function input(name, fallback = '') {
  const value = process.env[`INPUT_${name.toUpperCase()}`]?.trim()
  return value === undefined || value === '' ? fallback : value
}

export function lines(name) {
  return input(name)
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
}

export function flag(name) {
  const value = input(name, 'false')
  if (!/^(true|false)$/i.test(value)) throw new Error(`${name} is neither true nor false: ${value}`)
  return value.toLowerCase() === 'true'
}
