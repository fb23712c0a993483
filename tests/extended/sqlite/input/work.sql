.mode list
CREATE TABLE reading(id INTEGER PRIMARY KEY, sensor TEXT, value REAL);
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 30000) INSERT INTO reading SELECT i, 's' || (i % 17), (i * 7919 % 10007) / 8.0 FROM n;
CREATE INDEX by_sensor ON reading(sensor, value);
SELECT sensor, count(*), min(value), max(value), round(avg(value), 6) FROM reading GROUP BY sensor ORDER BY sensor;
SELECT a.id, b.id FROM reading a JOIN reading b ON a.sensor = b.sensor AND a.value = b.value AND a.id < b.id ORDER BY a.id LIMIT 5;
UPDATE reading SET value = value * 2 WHERE sensor = 's3';
DELETE FROM reading WHERE id % 4 = 0;
SELECT count(*), sum(value) FROM reading;
.mode csv
SELECT 'quoted "text"', 1.5, NULL, x'00ff', upper('wasm');
PRAGMA integrity_check;
SELECT * FROM nowhere;
