;; Memory instructions on ranges of any size, over and over, in two halves of a memory that are not near each other.
(module
  (memory (export "memory") 64 65536)

  (func (export "copy") (param $len i32) (param $times i32)
    (loop $again
      (memory.copy (i32.const 2097152) (i32.const 64) (local.get $len))
      (br_if $again (local.tee $times (i32.sub (local.get $times) (i32.const 1))))))

  (func (export "fill") (param $len i32) (param $times i32)
    (loop $again
      (memory.fill (i32.const 64) (local.get $times) (local.get $len))
      (br_if $again (local.tee $times (i32.sub (local.get $times) (i32.const 1))))))

  (func (export "grow") (param $times i32)
    (loop $again
      (drop (memory.grow (i32.const 1)))
      (br_if $again (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))))
