-- A shop's year: orders are put in, looked up, changed and counted, with texts, indices, joins, windows, JSON and a trigger. What is
-- measured of SQLite; the same everywhere, since nothing is drawn by chance.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT NOT NULL);
CREATE TABLE product(id INTEGER PRIMARY KEY, title TEXT NOT NULL, cents INTEGER NOT NULL, stock INTEGER NOT NULL);
CREATE TABLE purchase(id INTEGER PRIMARY KEY, customer INTEGER NOT NULL, day TEXT NOT NULL, note TEXT);
CREATE TABLE line(purchase INTEGER, product INTEGER, pieces INTEGER, PRIMARY KEY(purchase, product)) WITHOUT ROWID;
CREATE TRIGGER sold AFTER INSERT ON line BEGIN UPDATE product SET stock = stock - new.pieces WHERE id = new.product; END;
BEGIN;
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
INSERT INTO customer SELECT i, printf('customer %05d', i * 7919 % 10007), trim(substr('Aachen Bergen Calais Dublin Exeter Fulda  ', i % 6 * 7 + 1, 7)) FROM n;
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 500)
INSERT INTO product SELECT i, printf('%s of %s, no. %d', trim(substr('plate spoon chair lamp  ', i % 4 * 6 + 1, 6)), trim(substr('oak  steelglass', i % 3 * 5 + 1, 5)), i), 99 + i * 16807 % 9900, 100000 FROM n;
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
INSERT INTO purchase SELECT i, 1 + i * 48271 % 4000, date('2026-01-01', '+' || (i / 165) || ' days'), CASE WHEN i % 7 = 0 THEN 'gift for number ' || i END FROM n;
WITH RECURSIVE n(i) AS (VALUES(0) UNION ALL SELECT i + 1 FROM n WHERE i < 149999)
INSERT INTO line SELECT 1 + i * 2 / 5, 1 + (i * 69621 % 2147483647) % 500, 1 + i * i % 11 % 4 FROM n WHERE true ON CONFLICT DO NOTHING;
COMMIT;
CREATE INDEX purchase_by_customer ON purchase(customer, day);
CREATE INDEX line_by_product ON line(product);
ANALYZE;
SELECT 'lines', count(*), sum(pieces), (SELECT sum(stock) FROM product) FROM line;
SELECT 'city', city, count(DISTINCT customer.id), sum(pieces * cents) FROM customer JOIN purchase ON customer = customer.id JOIN line ON purchase = purchase.id JOIN product ON product = product.id GROUP BY city ORDER BY 4 DESC;
SELECT 'best', title, sum(pieces) AS sold FROM line JOIN product ON product.id = product GROUP BY product.id HAVING sold > 600 ORDER BY sold DESC, title LIMIT 8;
SELECT 'month', month, cents, sum(cents) OVER (ORDER BY month) FROM (SELECT strftime('%m', day) AS month, sum(pieces * product.cents) AS cents FROM purchase JOIN line ON purchase = purchase.id JOIN product ON product.id = product GROUP BY month);
SELECT 'noted', count(*), max(length(note)) FROM purchase WHERE note LIKE '%number %9_' OR note GLOB '*77*';
SELECT 'regular', name, visits FROM (SELECT customer, count(*) AS visits, rank() OVER (ORDER BY count(*) DESC, customer) AS place FROM purchase GROUP BY customer) JOIN customer ON customer.id = customer WHERE place <= 5;
SELECT 'pause', max(days) FROM (SELECT julianday(day) - julianday(lag(day) OVER (PARTITION BY customer ORDER BY day)) AS days FROM purchase);
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
SELECT 'looked up', sum(cents), count(note) FROM n JOIN purchase ON purchase.id = 1 + i * 7919 % 60000 JOIN product ON product.id = 1 + i % 500;
SELECT 'JSON', count(*), sum(json_extract(text, '$.lines[0].pieces')) FROM (SELECT json_object('id', purchase, 'lines', json_group_array(json_object('product', product, 'pieces', pieces))) AS text FROM line WHERE purchase < 12000 GROUP BY purchase);
BEGIN;
UPDATE purchase SET note = upper(coalesce(note, 'none')) WHERE id % 3 = 0;
DELETE FROM line WHERE product % 10 = 0;
UPDATE product SET cents = round(cents * 1.07);
COMMIT;
SELECT 'after', count(*), sum(pieces * cents), (SELECT count(*) FROM purchase WHERE note = 'NONE') FROM line JOIN product ON product.id = product;
