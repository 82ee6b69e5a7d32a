export { createSpreadsheets } from './spreadsheets.server.ts'
