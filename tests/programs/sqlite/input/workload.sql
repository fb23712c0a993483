-- Tables, indices, joins, windows, JSON, text functions, triggers, transactions: all results depend on this text only.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT, joined TEXT);
CREATE TABLE item(id INTEGER PRIMARY KEY, title TEXT UNIQUE, price REAL CHECK (price > 0));
CREATE TABLE purchase(id INTEGER PRIMARY KEY, customer INTEGER REFERENCES customer, item INTEGER REFERENCES item, amount INTEGER, note TEXT);
BEGIN;
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
INSERT INTO customer SELECT i, printf('customer %05d', i * 7919 % 5003), CASE i % 5 WHEN 0 THEN 'Oslo' WHEN 1 THEN 'Lima' WHEN 2 THEN 'Kyoto' WHEN 3 THEN 'Accra' END, date('2020-01-01', '+' || (i * 37 % 1500) || ' days') FROM n;
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 700)
INSERT INTO item SELECT i, 'item ' || hex(i * 48271 % 65521), round((i * 16807 % 9973) / 97.0 + 0.5, 2) FROM n;
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
INSERT INTO purchase SELECT i, 1 + i * 40503 % 5000, 1 + (i * 2654435761 >> 7) % 700, 1 + i % 9, CASE WHEN i % 11 = 0 THEN json_object('gift', i % 2, 'words', json_array('a' || i, upper('x' || i))) END FROM n;
COMMIT;
CREATE INDEX purchase_by_customer ON purchase(customer, item);
CREATE INDEX customer_by_city ON customer(city, joined) WHERE city IS NOT NULL;
SELECT 'rows', (SELECT count(*) FROM customer), (SELECT count(*) FROM item), (SELECT count(*) FROM purchase);
SELECT coalesce(city, '(none)'), count(*), sum(amount), round(sum(amount * price), 2), round(avg(price), 6) FROM purchase p JOIN customer c ON c.id = p.customer JOIN item i ON i.id = p.item GROUP BY city ORDER BY city;
SELECT title, price, bought FROM (SELECT i.title, i.price, sum(p.amount) AS bought, rank() OVER (ORDER BY sum(p.amount) DESC, i.id) AS place FROM item i JOIN purchase p ON p.item = i.id GROUP BY i.id) WHERE place <= 12;
SELECT c.name, count(DISTINCT p.item), group_concat(p.item, ',') FROM customer c JOIN purchase p ON p.customer = c.id WHERE c.city = 'Kyoto' GROUP BY c.id HAVING count(*) > 7 ORDER BY 2 DESC, c.name LIMIT 10;
SELECT strftime('%Y-%m', joined) AS month, count(*), lag(count(*)) OVER (ORDER BY strftime('%Y-%m', joined)) FROM customer GROUP BY month ORDER BY month;
SELECT json_extract(note, '$.gift'), count(*), min(json_extract(note, '$.words[1]')), max(length(note)) FROM purchase WHERE note IS NOT NULL GROUP BY 1;
SELECT substr(name, -3), instr(name, '42'), replace(name, '0', 'o'), quote(city), typeof(joined), julianday(joined) FROM customer WHERE name LIKE '%42%' ORDER BY id LIMIT 15;
SELECT count(*) FROM customer a WHERE EXISTS (SELECT 1 FROM purchase p WHERE p.customer = a.id AND p.amount = 9 AND p.item BETWEEN 100 AND 140);
WITH RECURSIVE fib(n, a, b) AS (VALUES(1, 0, 1) UNION ALL SELECT n + 1, b, a + b FROM fib WHERE n < 90) SELECT n, a, a / 3.0, a % 97, abs(-a) << 1 FROM fib WHERE n % 10 = 0;
SELECT 1e300 * 1e10, -1e-320, 0.1 + 0.2, 9007199254740993, 1 / 0, 7 / -2, 7 % -2, 1.0 / 3, round(2.5), round(-2.567, 2), CAST('12abc' AS INTEGER), 9223372036854775807 + 1, printf('%.15g %e %d %x %s', 1.5, 12345.678, -7, 255, 'text');
CREATE TABLE log(what TEXT, old REAL, new REAL);
CREATE TRIGGER price_change AFTER UPDATE OF price ON item WHEN old.price <> new.price BEGIN INSERT INTO log VALUES(old.title, old.price, new.price); END;
UPDATE item SET price = round(price * 1.1, 2) WHERE id % 7 = 0;
SELECT count(*), round(sum(new - old), 2), max(what) FROM log;
INSERT INTO item VALUES(1, 'duplicate', 1.0);
INSERT INTO item VALUES(10001, 'free', -1.0);
SELECT * FROM nowhere;
BEGIN; DELETE FROM purchase WHERE customer % 2 = 0; SELECT count(*) FROM purchase; ROLLBACK;
SELECT count(*), sum(id), total(amount) FROM purchase;
CREATE VIEW spending AS SELECT customer, sum(amount * price) AS total FROM purchase JOIN item ON item.id = purchase.item GROUP BY customer;
SELECT ntile(4) OVER (ORDER BY total), customer, round(total, 2) FROM spending ORDER BY total DESC LIMIT 8;
DELETE FROM purchase WHERE id % 3 = 0;
VACUUM;
EXPLAIN QUERY PLAN SELECT * FROM purchase WHERE customer = 5 AND item = 3;
