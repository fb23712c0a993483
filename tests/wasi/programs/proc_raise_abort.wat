;; A signal that ends a process ends the guest, and not the host by that signal: the exit code is 128 and its number.
;;! {"exit_code": 134}
(module
  (import "wasi_snapshot_preview1" "proc_raise" (func $proc_raise (param i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (drop (call $proc_raise (i32.const 6)))
    unreachable))
