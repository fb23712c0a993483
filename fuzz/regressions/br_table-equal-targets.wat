;; Whatever the index, the branch is the same; the load must still trap.
(module
  (memory (export "memory") 1)
  (func (export "inside") (result i32)
    (block (block (br_table 0 0 0 (i32.load (i32.const 0)))) (return (i32.const 1)))
    (i32.const 2))
  (func (export "outside") (result i32)
    (block (block (br_table 0 0 0 (i32.load (i32.const 65533)))) (return (i32.const 1)))
    (i32.const 2)))
