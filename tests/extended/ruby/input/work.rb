# Real work for Ruby: blocks, classes, big integers, strings, patterns, hashes, exceptions, fibers, files.
class Account
  include Comparable
  attr_reader :balance
  def initialize(balance) = @balance = balance
  def <=>(other) = balance <=> other.balance
end

seed = 42
random = ->(limit) { (seed = (seed * 6364136223846793005 + 1442695040888963407) & 0xffffffffffffffff) >> 33 and (seed >> 33) % limit }
accounts = Array.new(3000) { Account.new(random.(10_000_000)) }
puts "accounts #{accounts.max.balance} #{accounts.sum(&:balance)} #{accounts.sort[1500].balance} #{accounts.minmax.map(&:balance)}"
puts "big #{2**200} #{(1..60).inject(:*)} #{3.pow(10**18, 2**89 - 1)} #{(2**127 - 1).digits.sum} #{Integer.sqrt(10**41)} #{-7 / 2} #{-7 % 3} #{-7.remainder(3)}"
sieve = (2..30_000).each_with_object([]) { |n, primes| primes << n if primes.take_while { |p| p * p <= n }.none? { |p| (n % p).zero? } }
puts "primes #{sieve.size} #{sieve.last} #{sieve.each_slice(1000).map(&:sum).inspect}"
words = Array.new(20_000) { random.(5000).to_s(36) }
counts = words.tally.sort_by { |word, count| [-count, word] }
puts "words #{counts.size} #{counts.first(4)} #{words.group_by(&:size).transform_values(&:count).sort}"
text = words.join(" ")
puts "regex #{text.scan(/\b[a-f]\d\w\b/).size} #{text[0, 30].gsub(/(\w)(\w)/, '\2\1')} #{text =~ /zz\d/} #{$~ && $~[0]} #{"größe €".match?(/\p{L}+ \p{Sc}/)}"
puts "strings #{"wasm".unpack("C*")} #{[1, 2, 3.5].pack("nVe").bytes} #{"hello world".capitalize.center(20, "*")} #{"%08.3f|%-6s|%+x|%e" % [3.14159, "ab", 255, 12345.678]} #{"abc".succ} #{"größe".reverse} #{"a-b_c".tr("-_", "  ").split.inspect} #{"ab" <=> "b"}"
puts "numbers #{0.1 + 0.2} #{1e23} #{10.fdiv(3)} #{2.5.round} #{2.675.round(2)} #{Rational(355, 113) + 1} #{Complex(1, 2)**2} #{1.0 / 0} #{12345.6789.floor(2)} #{255.to_s(2)} #{"0x1f".hex} #{Math.hypot(3, 4)}"
Point = Struct.new(:x, :y) { def +(other) = Point.new(x + other.x, y + other.y) }
puts "struct #{(1..100).map { |i| Point.new(i, i * i) }.sum(Point.new(0, 0))}"
case { kind: :circle, size: [3, 4] }
in { kind: :square } then puts "square"
in { kind: Symbol => kind, size: [a, *rest] } if a > 2 then puts "pattern #{kind} #{a} #{rest}"
end
lazy = (1..Float::INFINITY).lazy.select(&:even?).map { _1 * 3 }.reject { |n| n % 4 == 0 }
puts "lazy #{lazy.first(5)} #{[3, 1, 2].sort.each_cons(2).to_a} #{%w[a b c].each_with_index.to_h} #{(1..6).each_slice(4).to_a} #{[1, [2, [3]]].flatten} #{[1, 2, 3].permutation.count}"
[-> { 1 / 0 }, -> { nil.upcase }, -> { raise ArgumentError, "mine" }, -> { Integer("x") }, -> { [].fetch(3) }, -> { {}.fetch(:k) }].each do |bad|
  bad.call
rescue StandardError => error
  puts "caught #{error.class}"
ensure
  print ""
end
puts "catch #{catch(:done) { 10.times { |i| throw :done, i if i == 7 }; :never }} #{[1, 2, 3].each { |i| break i * 10 if i == 2 }}"
memo = Hash.new { |hash, n| hash[n] = n < 2 ? n : hash[n - 1] + hash[n - 2] }
puts "memo #{memo[90]} #{memo.size} #{ObjectSpace.respond_to?(:garbage_collect)}"
def depth(n) = n.zero? ? 0 : 1 + depth(n - 1)
puts "depth #{depth(1000)}"
matrix = Array.new(40) { |y| Array.new(40) { |x| (x * y + x) % 7 } }
columns = matrix.transpose
puts "matrix #{matrix.sum { |row| columns.sum { |column| row.zip(column).sum { |a, b| a * b } } }}"
100_000.times { |i| "garbage #{i}" }
GC.start
puts "collected #{GC.count.positive?}"
File.write("made.txt", text)
File.open("made.txt", "r+") { |file| file.seek(10); file.write("WRITTEN"); file.rewind; puts "file #{file.read(25)} #{file.size}" }
puts "lines #{File.read("made.txt").split.size} #{File.exist?("absent.txt")} #{File.basename("a/b.rb", ".rb")}"
Dir.mkdir("made")
File.rename("made.txt", "made/moved.txt")
puts "list #{Dir.children("/").sort} #{Dir.glob("**/*").sort} #{File.stat("made/moved.txt").size} #{Dir.exist?("made")}"
begin
  Dir.rmdir("made")
rescue SystemCallError => error
  puts error.class
end
File.delete("made/moved.txt")
Dir.rmdir("made")
puts "left #{Dir.entries("/").sort}"
begin
  File.read("absent.txt")
rescue Errno::ENOENT => error
  puts error.message
end
exit 7
