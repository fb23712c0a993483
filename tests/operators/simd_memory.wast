;; Loads and stores of vectors and of lanes: at the first and the last bytes of memory, and one byte beyond; by the
;; index and by the offset. What a store leaves is read back; one that traps leaves nothing.

(module
  (memory 1)
  (data (i32.const 0) "\79\7c\7f\82\85\88\8b\8e\91\94\97\9a\9d\a0\a3\a6\a9\ac\af\b2\b5\b8\bb\be\c1\c4\c7\ca\cd\d0\d3\d6")
  (data (i32.const 65504) "\79\7c\7f\82\85\88\8b\8e\91\94\97\9a\9d\a0\a3\a6\a9\ac\af\b2\b5\b8\bb\be\c1\c4\c7\ca\cd\d0\d3\d6")
  (func (export "read") (result v128) (v128.load (i32.const 65520)))
  (func (export "clear") (v128.store (i32.const 65520) (v128.const i64x2 -1 -1)))
  (func (export "v128.load") (param i32) (result v128) (v128.load (local.get 0)))
  (func (export "v128.load/offset") (param i32) (result v128) (v128.load offset=65520 (local.get 0)))
  (func (export "v128.load8x8_s") (param i32) (result v128) (v128.load8x8_s (local.get 0)))
  (func (export "v128.load8x8_s/offset") (param i32) (result v128) (v128.load8x8_s offset=65528 (local.get 0)))
  (func (export "v128.load8x8_u") (param i32) (result v128) (v128.load8x8_u (local.get 0)))
  (func (export "v128.load8x8_u/offset") (param i32) (result v128) (v128.load8x8_u offset=65528 (local.get 0)))
  (func (export "v128.load16x4_s") (param i32) (result v128) (v128.load16x4_s (local.get 0)))
  (func (export "v128.load16x4_s/offset") (param i32) (result v128) (v128.load16x4_s offset=65528 (local.get 0)))
  (func (export "v128.load16x4_u") (param i32) (result v128) (v128.load16x4_u (local.get 0)))
  (func (export "v128.load16x4_u/offset") (param i32) (result v128) (v128.load16x4_u offset=65528 (local.get 0)))
  (func (export "v128.load32x2_s") (param i32) (result v128) (v128.load32x2_s (local.get 0)))
  (func (export "v128.load32x2_s/offset") (param i32) (result v128) (v128.load32x2_s offset=65528 (local.get 0)))
  (func (export "v128.load32x2_u") (param i32) (result v128) (v128.load32x2_u (local.get 0)))
  (func (export "v128.load32x2_u/offset") (param i32) (result v128) (v128.load32x2_u offset=65528 (local.get 0)))
  (func (export "v128.load8_splat") (param i32) (result v128) (v128.load8_splat (local.get 0)))
  (func (export "v128.load8_splat/offset") (param i32) (result v128) (v128.load8_splat offset=65535 (local.get 0)))
  (func (export "v128.load16_splat") (param i32) (result v128) (v128.load16_splat (local.get 0)))
  (func (export "v128.load16_splat/offset") (param i32) (result v128) (v128.load16_splat offset=65534 (local.get 0)))
  (func (export "v128.load32_splat") (param i32) (result v128) (v128.load32_splat (local.get 0)))
  (func (export "v128.load32_splat/offset") (param i32) (result v128) (v128.load32_splat offset=65532 (local.get 0)))
  (func (export "v128.load64_splat") (param i32) (result v128) (v128.load64_splat (local.get 0)))
  (func (export "v128.load64_splat/offset") (param i32) (result v128) (v128.load64_splat offset=65528 (local.get 0)))
  (func (export "v128.load32_zero") (param i32) (result v128) (v128.load32_zero (local.get 0)))
  (func (export "v128.load32_zero/offset") (param i32) (result v128) (v128.load32_zero offset=65532 (local.get 0)))
  (func (export "v128.load64_zero") (param i32) (result v128) (v128.load64_zero (local.get 0)))
  (func (export "v128.load64_zero/offset") (param i32) (result v128) (v128.load64_zero offset=65528 (local.get 0)))
  (func (export "v128.load8_lane/0") (param i32 v128) (result v128) (v128.load8_lane 0 (local.get 0) (local.get 1)))
  (func (export "v128.store8_lane/0") (param i32 v128) (v128.store8_lane 0 (local.get 0) (local.get 1)))
  (func (export "v128.load8_lane/15") (param i32 v128) (result v128) (v128.load8_lane 15 (local.get 0) (local.get 1)))
  (func (export "v128.store8_lane/15") (param i32 v128) (v128.store8_lane 15 (local.get 0) (local.get 1)))
  (func (export "v128.load8_lane/offset") (param i32 v128) (result v128) (v128.load8_lane offset=65535 1 (local.get 0) (local.get 1)))
  (func (export "v128.store8_lane/offset") (param i32 v128) (v128.store8_lane offset=65535 1 (local.get 0) (local.get 1)))
  (func (export "v128.load16_lane/0") (param i32 v128) (result v128) (v128.load16_lane 0 (local.get 0) (local.get 1)))
  (func (export "v128.store16_lane/0") (param i32 v128) (v128.store16_lane 0 (local.get 0) (local.get 1)))
  (func (export "v128.load16_lane/7") (param i32 v128) (result v128) (v128.load16_lane 7 (local.get 0) (local.get 1)))
  (func (export "v128.store16_lane/7") (param i32 v128) (v128.store16_lane 7 (local.get 0) (local.get 1)))
  (func (export "v128.load16_lane/offset") (param i32 v128) (result v128) (v128.load16_lane offset=65534 1 (local.get 0) (local.get 1)))
  (func (export "v128.store16_lane/offset") (param i32 v128) (v128.store16_lane offset=65534 1 (local.get 0) (local.get 1)))
  (func (export "v128.load32_lane/0") (param i32 v128) (result v128) (v128.load32_lane 0 (local.get 0) (local.get 1)))
  (func (export "v128.store32_lane/0") (param i32 v128) (v128.store32_lane 0 (local.get 0) (local.get 1)))
  (func (export "v128.load32_lane/3") (param i32 v128) (result v128) (v128.load32_lane 3 (local.get 0) (local.get 1)))
  (func (export "v128.store32_lane/3") (param i32 v128) (v128.store32_lane 3 (local.get 0) (local.get 1)))
  (func (export "v128.load32_lane/offset") (param i32 v128) (result v128) (v128.load32_lane offset=65532 1 (local.get 0) (local.get 1)))
  (func (export "v128.store32_lane/offset") (param i32 v128) (v128.store32_lane offset=65532 1 (local.get 0) (local.get 1)))
  (func (export "v128.load64_lane/0") (param i32 v128) (result v128) (v128.load64_lane 0 (local.get 0) (local.get 1)))
  (func (export "v128.store64_lane/0") (param i32 v128) (v128.store64_lane 0 (local.get 0) (local.get 1)))
  (func (export "v128.load64_lane/1") (param i32 v128) (result v128) (v128.load64_lane 1 (local.get 0) (local.get 1)))
  (func (export "v128.store64_lane/1") (param i32 v128) (v128.store64_lane 1 (local.get 0) (local.get 1)))
  (func (export "v128.load64_lane/offset") (param i32 v128) (result v128) (v128.load64_lane offset=65528 1 (local.get 0) (local.get 1)))
  (func (export "v128.store64_lane/offset") (param i32 v128) (v128.store64_lane offset=65528 1 (local.get 0) (local.get 1)))
  (func (export "v128.store") (param i32 v128) (v128.store (local.get 0) (local.get 1)))
  (func (export "v128.store/offset") (param i32 v128) (v128.store offset=65520 (local.get 0) (local.get 1)))
)

(assert_return (invoke "v128.load" (i32.const 0)) (v128.const i32x4 0x827f7c79 0x8e8b8885 0x9a979491 0xa6a3a09d))
(assert_return (invoke "v128.load" (i32.const 1)) (v128.const i32x4 0x85827f7c 0x918e8b88 0x9d9a9794 0xa9a6a3a0))
(assert_return (invoke "v128.load" (i32.const 3)) (v128.const i32x4 0x8b888582 0x9794918e 0xa3a09d9a 0xafaca9a6))
(assert_return (invoke "v128.load" (i32.const 65520)) (v128.const i32x4 0xb2afaca9 0xbebbb8b5 0xcac7c4c1 0xd6d3d0cd))
(assert_trap (invoke "v128.load" (i32.const 65521)) "out of bounds memory access")
(assert_trap (invoke "v128.load" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load/offset" (i32.const 0))
  (v128.const i32x4 0xb2afaca9 0xbebbb8b5 0xcac7c4c1 0xd6d3d0cd))
(assert_trap (invoke "v128.load/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load8x8_s" (i32.const 0)) (v128.const i32x4 0x7c0079 0xff82007f 0xff88ff85 0xff8eff8b))
(assert_return (invoke "v128.load8x8_s" (i32.const 1)) (v128.const i32x4 0x7f007c 0xff85ff82 0xff8bff88 0xff91ff8e))
(assert_return (invoke "v128.load8x8_s" (i32.const 8)) (v128.const i32x4 0xff94ff91 0xff9aff97 0xffa0ff9d 0xffa6ffa3))
(assert_return (invoke "v128.load8x8_s" (i32.const 65528))
  (v128.const i32x4 0xffc4ffc1 0xffcaffc7 0xffd0ffcd 0xffd6ffd3))
(assert_trap (invoke "v128.load8x8_s" (i32.const 65529)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_s" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load8x8_s/offset" (i32.const 0))
  (v128.const i32x4 0xffc4ffc1 0xffcaffc7 0xffd0ffcd 0xffd6ffd3))
(assert_trap (invoke "v128.load8x8_s/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_s/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load8x8_u" (i32.const 0)) (v128.const i32x4 0x7c0079 0x82007f 0x880085 0x8e008b))
(assert_return (invoke "v128.load8x8_u" (i32.const 1)) (v128.const i32x4 0x7f007c 0x850082 0x8b0088 0x91008e))
(assert_return (invoke "v128.load8x8_u" (i32.const 8)) (v128.const i32x4 0x940091 0x9a0097 0xa0009d 0xa600a3))
(assert_return (invoke "v128.load8x8_u" (i32.const 65528)) (v128.const i32x4 0xc400c1 0xca00c7 0xd000cd 0xd600d3))
(assert_trap (invoke "v128.load8x8_u" (i32.const 65529)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_u" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load8x8_u/offset" (i32.const 0)) (v128.const i32x4 0xc400c1 0xca00c7 0xd000cd 0xd600d3))
(assert_trap (invoke "v128.load8x8_u/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_u/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load16x4_s" (i32.const 0)) (v128.const i32x4 0x7c79 0xffff827f 0xffff8885 0xffff8e8b))
(assert_return (invoke "v128.load16x4_s" (i32.const 1)) (v128.const i32x4 0x7f7c 0xffff8582 0xffff8b88 0xffff918e))
(assert_return (invoke "v128.load16x4_s" (i32.const 8))
  (v128.const i32x4 0xffff9491 0xffff9a97 0xffffa09d 0xffffa6a3))
(assert_return (invoke "v128.load16x4_s" (i32.const 65528))
  (v128.const i32x4 0xffffc4c1 0xffffcac7 0xffffd0cd 0xffffd6d3))
(assert_trap (invoke "v128.load16x4_s" (i32.const 65529)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_s" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load16x4_s/offset" (i32.const 0))
  (v128.const i32x4 0xffffc4c1 0xffffcac7 0xffffd0cd 0xffffd6d3))
(assert_trap (invoke "v128.load16x4_s/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_s/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load16x4_u" (i32.const 0)) (v128.const i32x4 0x7c79 0x827f 0x8885 0x8e8b))
(assert_return (invoke "v128.load16x4_u" (i32.const 1)) (v128.const i32x4 0x7f7c 0x8582 0x8b88 0x918e))
(assert_return (invoke "v128.load16x4_u" (i32.const 8)) (v128.const i32x4 0x9491 0x9a97 0xa09d 0xa6a3))
(assert_return (invoke "v128.load16x4_u" (i32.const 65528)) (v128.const i32x4 0xc4c1 0xcac7 0xd0cd 0xd6d3))
(assert_trap (invoke "v128.load16x4_u" (i32.const 65529)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_u" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load16x4_u/offset" (i32.const 0)) (v128.const i32x4 0xc4c1 0xcac7 0xd0cd 0xd6d3))
(assert_trap (invoke "v128.load16x4_u/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_u/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load32x2_s" (i32.const 0))
  (v128.const i32x4 0x827f7c79 0xffffffff 0x8e8b8885 0xffffffff))
(assert_return (invoke "v128.load32x2_s" (i32.const 1))
  (v128.const i32x4 0x85827f7c 0xffffffff 0x918e8b88 0xffffffff))
(assert_return (invoke "v128.load32x2_s" (i32.const 8))
  (v128.const i32x4 0x9a979491 0xffffffff 0xa6a3a09d 0xffffffff))
(assert_return (invoke "v128.load32x2_s" (i32.const 65528))
  (v128.const i32x4 0xcac7c4c1 0xffffffff 0xd6d3d0cd 0xffffffff))
(assert_trap (invoke "v128.load32x2_s" (i32.const 65529)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_s" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load32x2_s/offset" (i32.const 0))
  (v128.const i32x4 0xcac7c4c1 0xffffffff 0xd6d3d0cd 0xffffffff))
(assert_trap (invoke "v128.load32x2_s/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_s/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load32x2_u" (i32.const 0)) (v128.const i32x4 0x827f7c79 0x0 0x8e8b8885 0x0))
(assert_return (invoke "v128.load32x2_u" (i32.const 1)) (v128.const i32x4 0x85827f7c 0x0 0x918e8b88 0x0))
(assert_return (invoke "v128.load32x2_u" (i32.const 8)) (v128.const i32x4 0x9a979491 0x0 0xa6a3a09d 0x0))
(assert_return (invoke "v128.load32x2_u" (i32.const 65528)) (v128.const i32x4 0xcac7c4c1 0x0 0xd6d3d0cd 0x0))
(assert_trap (invoke "v128.load32x2_u" (i32.const 65529)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_u" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load32x2_u/offset" (i32.const 0)) (v128.const i32x4 0xcac7c4c1 0x0 0xd6d3d0cd 0x0))
(assert_trap (invoke "v128.load32x2_u/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_u/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load8_splat" (i32.const 0))
  (v128.const i32x4 0x79797979 0x79797979 0x79797979 0x79797979))
(assert_return (invoke "v128.load8_splat" (i32.const 1))
  (v128.const i32x4 0x7c7c7c7c 0x7c7c7c7c 0x7c7c7c7c 0x7c7c7c7c))
(assert_return (invoke "v128.load8_splat" (i32.const 15))
  (v128.const i32x4 0xa6a6a6a6 0xa6a6a6a6 0xa6a6a6a6 0xa6a6a6a6))
(assert_return (invoke "v128.load8_splat" (i32.const 65535))
  (v128.const i32x4 0xd6d6d6d6 0xd6d6d6d6 0xd6d6d6d6 0xd6d6d6d6))
(assert_trap (invoke "v128.load8_splat" (i32.const 65536)) "out of bounds memory access")
(assert_trap (invoke "v128.load8_splat" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load8_splat/offset" (i32.const 0))
  (v128.const i32x4 0xd6d6d6d6 0xd6d6d6d6 0xd6d6d6d6 0xd6d6d6d6))
(assert_trap (invoke "v128.load8_splat/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load8_splat/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load16_splat" (i32.const 0))
  (v128.const i32x4 0x7c797c79 0x7c797c79 0x7c797c79 0x7c797c79))
(assert_return (invoke "v128.load16_splat" (i32.const 1))
  (v128.const i32x4 0x7f7c7f7c 0x7f7c7f7c 0x7f7c7f7c 0x7f7c7f7c))
(assert_return (invoke "v128.load16_splat" (i32.const 14))
  (v128.const i32x4 0xa6a3a6a3 0xa6a3a6a3 0xa6a3a6a3 0xa6a3a6a3))
(assert_return (invoke "v128.load16_splat" (i32.const 65534))
  (v128.const i32x4 0xd6d3d6d3 0xd6d3d6d3 0xd6d3d6d3 0xd6d3d6d3))
(assert_trap (invoke "v128.load16_splat" (i32.const 65535)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_splat" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load16_splat/offset" (i32.const 0))
  (v128.const i32x4 0xd6d3d6d3 0xd6d3d6d3 0xd6d3d6d3 0xd6d3d6d3))
(assert_trap (invoke "v128.load16_splat/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_splat/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load32_splat" (i32.const 0))
  (v128.const i32x4 0x827f7c79 0x827f7c79 0x827f7c79 0x827f7c79))
(assert_return (invoke "v128.load32_splat" (i32.const 1))
  (v128.const i32x4 0x85827f7c 0x85827f7c 0x85827f7c 0x85827f7c))
(assert_return (invoke "v128.load32_splat" (i32.const 12))
  (v128.const i32x4 0xa6a3a09d 0xa6a3a09d 0xa6a3a09d 0xa6a3a09d))
(assert_return (invoke "v128.load32_splat" (i32.const 65532))
  (v128.const i32x4 0xd6d3d0cd 0xd6d3d0cd 0xd6d3d0cd 0xd6d3d0cd))
(assert_trap (invoke "v128.load32_splat" (i32.const 65533)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_splat" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load32_splat/offset" (i32.const 0))
  (v128.const i32x4 0xd6d3d0cd 0xd6d3d0cd 0xd6d3d0cd 0xd6d3d0cd))
(assert_trap (invoke "v128.load32_splat/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_splat/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load64_splat" (i32.const 0))
  (v128.const i32x4 0x827f7c79 0x8e8b8885 0x827f7c79 0x8e8b8885))
(assert_return (invoke "v128.load64_splat" (i32.const 1))
  (v128.const i32x4 0x85827f7c 0x918e8b88 0x85827f7c 0x918e8b88))
(assert_return (invoke "v128.load64_splat" (i32.const 8))
  (v128.const i32x4 0x9a979491 0xa6a3a09d 0x9a979491 0xa6a3a09d))
(assert_return (invoke "v128.load64_splat" (i32.const 65528))
  (v128.const i32x4 0xcac7c4c1 0xd6d3d0cd 0xcac7c4c1 0xd6d3d0cd))
(assert_trap (invoke "v128.load64_splat" (i32.const 65529)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_splat" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load64_splat/offset" (i32.const 0))
  (v128.const i32x4 0xcac7c4c1 0xd6d3d0cd 0xcac7c4c1 0xd6d3d0cd))
(assert_trap (invoke "v128.load64_splat/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_splat/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load32_zero" (i32.const 0)) (v128.const i32x4 0x827f7c79 0x0 0x0 0x0))
(assert_return (invoke "v128.load32_zero" (i32.const 1)) (v128.const i32x4 0x85827f7c 0x0 0x0 0x0))
(assert_return (invoke "v128.load32_zero" (i32.const 12)) (v128.const i32x4 0xa6a3a09d 0x0 0x0 0x0))
(assert_return (invoke "v128.load32_zero" (i32.const 65532)) (v128.const i32x4 0xd6d3d0cd 0x0 0x0 0x0))
(assert_trap (invoke "v128.load32_zero" (i32.const 65533)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_zero" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load32_zero/offset" (i32.const 0)) (v128.const i32x4 0xd6d3d0cd 0x0 0x0 0x0))
(assert_trap (invoke "v128.load32_zero/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_zero/offset" (i32.const -1)) "out of bounds memory access")

(assert_return (invoke "v128.load64_zero" (i32.const 0)) (v128.const i32x4 0x827f7c79 0x8e8b8885 0x0 0x0))
(assert_return (invoke "v128.load64_zero" (i32.const 1)) (v128.const i32x4 0x85827f7c 0x918e8b88 0x0 0x0))
(assert_return (invoke "v128.load64_zero" (i32.const 8)) (v128.const i32x4 0x9a979491 0xa6a3a09d 0x0 0x0))
(assert_return (invoke "v128.load64_zero" (i32.const 65528)) (v128.const i32x4 0xcac7c4c1 0xd6d3d0cd 0x0 0x0))
(assert_trap (invoke "v128.load64_zero" (i32.const 65529)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_zero" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "v128.load64_zero/offset" (i32.const 0)) (v128.const i32x4 0xcac7c4c1 0xd6d3d0cd 0x0 0x0))
(assert_trap (invoke "v128.load64_zero/offset" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_zero/offset" (i32.const -1)) "out of bounds memory access")

(assert_return
  (invoke "v128.load8_lane/0" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a179 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(assert_return
  (invoke "v128.load8_lane/0" (i32.const 3) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a182 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(assert_return
  (invoke "v128.load8_lane/0" (i32.const 65535) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1d6 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(assert_trap
  (invoke "v128.load8_lane/0" (i32.const 65536) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.load8_lane/15" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0x79aeadac))
(assert_return
  (invoke "v128.load8_lane/15" (i32.const 3) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0x82aeadac))
(assert_return
  (invoke "v128.load8_lane/15" (i32.const 65535) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xd6aeadac))
(assert_trap
  (invoke "v128.load8_lane/15" (i32.const 65536) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.load8_lane/offset" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2d6a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(assert_trap
  (invoke "v128.load8_lane/offset" (i32.const 1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")

(assert_return
  (invoke "v128.load16_lane/0" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a27c79 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(assert_return
  (invoke "v128.load16_lane/0" (i32.const 3) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a28582 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(assert_return
  (invoke "v128.load16_lane/0" (i32.const 65534) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2d6d3 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(assert_trap
  (invoke "v128.load16_lane/0" (i32.const 65535) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.load16_lane/7" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0x7c79adac))
(assert_return
  (invoke "v128.load16_lane/7" (i32.const 3) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0x8582adac))
(assert_return
  (invoke "v128.load16_lane/7" (i32.const 65534) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xd6d3adac))
(assert_trap
  (invoke "v128.load16_lane/7" (i32.const 65535) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.load16_lane/offset" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xd6d3a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(assert_trap
  (invoke "v128.load16_lane/offset" (i32.const 1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")

(assert_return
  (invoke "v128.load32_lane/0" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0x827f7c79 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(assert_return
  (invoke "v128.load32_lane/0" (i32.const 3) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0x8b888582 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(assert_return
  (invoke "v128.load32_lane/0" (i32.const 65532) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xd6d3d0cd 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(assert_trap
  (invoke "v128.load32_lane/0" (i32.const 65533) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.load32_lane/3" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0x827f7c79))
(assert_return
  (invoke "v128.load32_lane/3" (i32.const 3) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0x8b888582))
(assert_return
  (invoke "v128.load32_lane/3" (i32.const 65532) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xd6d3d0cd))
(assert_trap
  (invoke "v128.load32_lane/3" (i32.const 65533) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.load32_lane/offset" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xd6d3d0cd 0xabaaa9a8 0xafaeadac))
(assert_trap
  (invoke "v128.load32_lane/offset" (i32.const 1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")

(assert_return
  (invoke "v128.load64_lane/0" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0x827f7c79 0x8e8b8885 0xabaaa9a8 0xafaeadac))
(assert_return
  (invoke "v128.load64_lane/0" (i32.const 3) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0x8b888582 0x9794918e 0xabaaa9a8 0xafaeadac))
(assert_return
  (invoke "v128.load64_lane/0" (i32.const 65528) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xcac7c4c1 0xd6d3d0cd 0xabaaa9a8 0xafaeadac))
(assert_trap
  (invoke "v128.load64_lane/0" (i32.const 65529) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.load64_lane/1" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0x827f7c79 0x8e8b8885))
(assert_return
  (invoke "v128.load64_lane/1" (i32.const 3) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0x8b888582 0x9794918e))
(assert_return
  (invoke "v128.load64_lane/1" (i32.const 65528) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xcac7c4c1 0xd6d3d0cd))
(assert_trap
  (invoke "v128.load64_lane/1" (i32.const 65529) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.load64_lane/offset" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xcac7c4c1 0xd6d3d0cd))
(assert_trap
  (invoke "v128.load64_lane/offset" (i32.const 1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")

(invoke "clear")
(assert_trap (invoke "v128.store" (i32.const 65521) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap (invoke "v128.store" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "v128.store" (i32.const 65520) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac)))
(assert_return (invoke "read") (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
(invoke "clear")
(assert_trap
  (invoke "v128.store/offset" (i32.const 1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store/offset" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store/offset" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))

(invoke "clear")
(assert_trap
  (invoke "v128.store8_lane/0" (i32.const 65536) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store8_lane/0" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store8_lane/0" (i32.const 65535) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xffffffff 0xa0ffffff))
(invoke "clear")
(assert_trap
  (invoke "v128.store8_lane/15" (i32.const 65536) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store8_lane/15" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store8_lane/15" (i32.const 65535) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xffffffff 0xafffffff))
(invoke "clear")
(assert_trap
  (invoke "v128.store8_lane/offset" (i32.const 1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store8_lane/offset" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store8_lane/offset" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xffffffff 0xa1ffffff))

(invoke "clear")
(assert_trap
  (invoke "v128.store16_lane/0" (i32.const 65535) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store16_lane/0" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store16_lane/0" (i32.const 65534) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xffffffff 0xa1a0ffff))
(invoke "clear")
(assert_trap
  (invoke "v128.store16_lane/7" (i32.const 65535) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store16_lane/7" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store16_lane/7" (i32.const 65534) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xffffffff 0xafaeffff))
(invoke "clear")
(assert_trap
  (invoke "v128.store16_lane/offset" (i32.const 1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store16_lane/offset" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store16_lane/offset" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xffffffff 0xa3a2ffff))

(invoke "clear")
(assert_trap
  (invoke "v128.store32_lane/0" (i32.const 65533) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store32_lane/0" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store32_lane/0" (i32.const 65532) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xffffffff 0xa3a2a1a0))
(invoke "clear")
(assert_trap
  (invoke "v128.store32_lane/3" (i32.const 65533) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store32_lane/3" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store32_lane/3" (i32.const 65532) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xffffffff 0xafaeadac))
(invoke "clear")
(assert_trap
  (invoke "v128.store32_lane/offset" (i32.const 1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store32_lane/offset" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store32_lane/offset" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xffffffff 0xa7a6a5a4))

(invoke "clear")
(assert_trap
  (invoke "v128.store64_lane/0" (i32.const 65529) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store64_lane/0" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store64_lane/0" (i32.const 65528) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xa3a2a1a0 0xa7a6a5a4))
(invoke "clear")
(assert_trap
  (invoke "v128.store64_lane/1" (i32.const 65529) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store64_lane/1" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store64_lane/1" (i32.const 65528) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xabaaa9a8 0xafaeadac))
(invoke "clear")
(assert_trap
  (invoke "v128.store64_lane/offset" (i32.const 1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return (invoke "read") (v128.const i64x2 -1 -1))
(assert_trap
  (invoke "v128.store64_lane/offset" (i32.const -1) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  "out of bounds memory access")
(assert_return
  (invoke "v128.store64_lane/offset" (i32.const 0) (v128.const i32x4 0xa3a2a1a0 0xa7a6a5a4 0xabaaa9a8 0xafaeadac))
  )
(assert_return (invoke "read") (v128.const i32x4 0xffffffff 0xffffffff 0xabaaa9a8 0xafaeadac))
