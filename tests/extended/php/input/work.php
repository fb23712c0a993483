<?php
// Real work for PHP: arrays, strings, regular expressions, classes, closures, generators, exceptions, hashing, JSON, files.
declare(strict_types=1);
mt_srand(20261121);

interface Shape { public function area(): float; }
abstract class Named implements Shape, JsonSerializable {
    public function __construct(protected readonly string $name, protected float $size) {}
    public function jsonSerialize(): array { return ['name' => $this->name, 'area' => round($this->area(), 3)]; }
}
final class Circle extends Named { public function area(): float { return M_PI * $this->size ** 2; } }
final class Square extends Named { public function area(): float { return $this->size ** 2; } }
enum Suit: string { case Hearts = 'H'; case Spades = 'S'; public function label(): string { return ucfirst(strtolower($this->name)); } }

$shapes = [];
for ($i = 0; $i < 2000; $i++) $shapes[] = $i % 2 ? new Circle("c$i", mt_rand(1, 90) / 7) : new Square("s$i", mt_rand(1, 90) / 3);
usort($shapes, fn(Shape $a, Shape $b) => [$b->area(), spl_object_id($a)] <=> [$a->area(), spl_object_id($b)]);
echo 'shapes ', json_encode(array_slice($shapes, 0, 2)), ' ', number_format(array_sum(array_map(fn($s) => $s->area(), $shapes)), 4), "\n";
echo 'enum ', Suit::from('S')->label(), ' ', Suit::tryFrom('X')?->label() ?? 'none', ' ', match (true) { PHP_INT_SIZE === 4 => '32 bits', default => '64 bits' }, "\n";

function primes(int $limit): Generator {
    $composite = [];
    for ($i = 2; $i < $limit; $i++) {
        if (isset($composite[$i])) continue;
        yield $i;
        for ($j = $i * $i; $j < $limit; $j += $i) $composite[$j] = true;
    }
}
$primes = iterator_to_array(primes(30000), false);
echo 'primes ', count($primes), ' ', end($primes), ' ', implode(',', array_slice($primes, 0, 12)), "\n";

$words = [];
for ($i = 0; $i < 20000; $i++) $words[] = base_convert((string) mt_rand(0, 4000), 10, 36);
$counts = array_count_values($words);
array_multisort(array_values($counts), SORT_DESC, array_keys($counts), SORT_ASC, $counts);
echo 'words ', count($counts), ' ', http_build_query(array_slice($counts, 0, 4, true)), "\n";
$text = implode(' ', $words);
echo 'regex ', preg_match_all('/\b([a-f])(\d)(?=\w)/', $text), ' ', preg_replace_callback('/\d+/', fn($m) => "<{$m[0]}>", substr($text, 0, 30)), ' ', count(preg_split('/[aeiou]+/', $text)), "\n";
echo 'hashes ', md5($text), ' ', hash('sha256', $text), ' ', hash('crc32b', $text), ' ', hash('xxh64', $text), "\n";
echo 'strings ', similar_text('World', 'Word'), ' ', levenshtein('kitten', 'sitting'), ' ', soundex('Robert'), ' ', metaphone('Thompson'), ' ', strrev(ucwords('hello wasm world')), ' ', wordwrap('The quick brown fox', 10, '|', true), ' ', sprintf('%05.1f|%-6s|%x|%b|%e', 3.14159, 'ab', 255, 5, 12345.678), "\n";
echo 'numbers ', 0.1 + 0.2, ' ', intdiv(-7, 2), ' ', -7 % 3, ' ', fmod(7.5, 2), ' ', PHP_INT_MAX, ' ', 1e100, ' ', round(2.5), ' ', round(-1.955, 2), ' ', 7 <=> 3, ' ', bin2hex(pack('nvN', 1, 2, 3)), "\n";

function collatz(int $n): int { static $seen = [1 => 1]; return $seen[$n] ??= 1 + collatz($n % 2 ? 3 * $n + 1 : intdiv($n, 2)); }
$best = 1;
for ($i = 1; $i < 20000; $i++) if (collatz($i) > collatz($best)) $best = $i;
echo "collatz $best ", collatz($best), "\n";
$heap = new SplPriorityQueue();
foreach ($words as $i => $word) $heap->insert($word, strlen($word) * 100000 - $i);
echo 'heap ', $heap->extract(), ' ', $heap->extract(), ' ', count($heap), "\n";
echo 'serialize ', md5(serialize($shapes)), ' ', var_export(unserialize(serialize([1, 'a' => [true, null, 1.5]])) === [1, 'a' => [true, null, 1.5]], true), "\n";

foreach ([fn() => intdiv(1, 0), fn() => strlen(5), fn() => throw new DomainException('mine'), fn() => json_decode('{bad', flags: JSON_THROW_ON_ERROR), fn() => (new class {})->missing()] as $bad) {
    try { $bad(); } catch (Throwable $error) { echo 'caught ', $error::class, "\n"; } finally { echo ''; }
}
file_put_contents('made.txt', $text);
$file = fopen('made.txt', 'r+');
fseek($file, 10);
fwrite($file, 'WRITTEN');
rewind($file);
echo 'file ', fread($file, 25), ' ', filesize('made.txt'), ' ', ftruncate($file, 100) ? 'cut' : 'not cut', ' ', fstat($file)['size'], "\n";
fclose($file);
mkdir('folder');
rename('made.txt', 'folder/kept.txt');
echo 'folder ', implode(',', scandir('folder')), ' ', file_exists('made.txt') ? 'still there' : 'gone', "\n";
$matrix = array_map(fn($y) => array_map(fn($x) => ($x * $y + $x) % 7, range(0, 49)), range(0, 49));
$sum = 0;
foreach ($matrix as $row) foreach (array_keys($row) as $c) foreach ($row as $k => $v) $sum += $v * $matrix[$k][$c];
echo "matrix $sum\n";
exit(7);
