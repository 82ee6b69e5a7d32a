import { TextField, type TextFieldProps } from './text-field.tsx'

/** A phone number, typed as people write it; the server understands 0…, 84…, +84 with dots and spaces. */
export function PhoneField(props: Omit<TextFieldProps, 'type' | 'inputMode' | 'figures'>) {
  return <TextField autoComplete="tel" maxLength={25} {...props} type="tel" inputMode="tel" figures />
}
