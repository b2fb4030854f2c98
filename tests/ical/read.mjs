// Reads a calendar on standard input with ical.js, whose module is named by the first argument;
// writes each event's UID, start and end (seconds since 1970, or a plain date) as JSON, and each
// date of a series as an event of its own.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]).href);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));

for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}

const moment = (time) => (time.isDate ? time.toString() : time.toUnixTime());
const seen = (event, start, end) => ({
  uid: event.uid,
  start: moment(start),
  end: moment(end),
  summary: event.summary,
});

const all = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
const events = all
  .filter((event) => !event.isRecurrenceException())
  .flatMap((event) => {
    if (!event.isRecurring()) return [seen(event, event.startDate, event.endDate)];
    for (const other of all) {
      if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
    }
    const dates = [];
    const walk = event.iterator();
    for (let next = walk.next(); next; next = walk.next()) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      dates.push(seen(item, startDate, endDate));
    }
    return dates;
  });
console.log(JSON.stringify(events));
