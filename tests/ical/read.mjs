// Reads a calendar on standard input with ical.js, whose module is named by the first argument;
// writes each event's UID, start and end (seconds since 1970, or a plain date) as JSON.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]).href);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));

for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}

const moment = (time) => (time.isDate ? time.toString() : time.toUnixTime());
const events = calendar.getAllSubcomponents("vevent").map((part) => {
  const event = new ICAL.Event(part);
  return {
    uid: event.uid,
    start: moment(event.startDate),
    end: moment(event.endDate),
    summary: event.summary,
  };
});
console.log(JSON.stringify(events));
