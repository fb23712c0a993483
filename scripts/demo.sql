-- A year of measurements of weather stations: 100 000 rows, generated the same everywhere, then asked questions.
CREATE TABLE station(id INTEGER PRIMARY KEY, name TEXT, height INTEGER);
CREATE TABLE reading(id INTEGER PRIMARY KEY, station INTEGER, day TEXT, celsius REAL, rain REAL);
BEGIN;
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 275)
INSERT INTO station SELECT i, printf('station %03d', i), i * 7919 % 2500 FROM n;
WITH RECURSIVE n(i) AS (VALUES(0) UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
INSERT INTO reading SELECT i, 1 + i % 275, date('2026-01-01', '+' || (i / 275) || ' days'),
  round(12.0 - 9.0 * abs(182 - i / 275) / 91.0 + (i * 48271 % 2147483647) % 97 / 12.0, 2),
  max(0, (i * 16807 % 2147483647) % 41 - 28) / 2.0 FROM n;
COMMIT;
CREATE INDEX reading_by_station ON reading(station, day);
SELECT 'rows', (SELECT count(*) FROM station), (SELECT count(*) FROM reading);
SELECT 'month', strftime('%m', day) AS month, round(avg(celsius), 3), round(sum(rain), 1), max(celsius) FROM reading GROUP BY month ORDER BY month;
SELECT 'warmest', name, height, round(avg(celsius - height * 0.0065), 4) AS adjusted FROM reading JOIN station ON station.id = reading.station GROUP BY station.id ORDER BY adjusted DESC LIMIT 5;
SELECT 'longest dry spell', name, days FROM (SELECT station, count(*) AS days FROM (SELECT station, day, julianday(day) - row_number() OVER (PARTITION BY station ORDER BY day) AS spell FROM reading WHERE rain = 0) GROUP BY station, spell) JOIN station ON station.id = station ORDER BY days DESC, name LIMIT 3;
SELECT 'moving average', day, round(avg(celsius) OVER (ORDER BY day ROWS 6 PRECEDING), 3) FROM reading WHERE station = 42 ORDER BY day LIMIT 3 OFFSET 180;
SELECT 'same day, both cold and wet', count(*) FROM reading a JOIN reading b ON a.day = b.day AND a.station + 1 = b.station WHERE a.celsius < 4 AND b.rain > 4;
UPDATE reading SET celsius = round(celsius * 1.8 + 32, 2) WHERE station % 5 = 0;
SELECT 'after conversion', round(sum(celsius), 2) FROM reading;
