(module
  (func $v128.not (param v128) (result v128) (v128.not (local.get 0)))
  (func $v128.and (param v128 v128) (result v128) (v128.and (local.get 0) (local.get 1)))
  (func $v128.andnot (param v128 v128) (result v128) (v128.andnot (local.get 0) (local.get 1)))
  (func $v128.or (param v128 v128) (result v128) (v128.or (local.get 0) (local.get 1)))
  (func $v128.xor (param v128 v128) (result v128) (v128.xor (local.get 0) (local.get 1)))
  (func $v128.bitselect (param v128 v128 v128) (result v128) (v128.bitselect (local.get 0) (local.get 1) (local.get 2)))
  (func $v128.any_true (param v128) (result i32) (v128.any_true (local.get 0)))
  (func $i8x16.all_true (param v128) (result i32) (i8x16.all_true (local.get 0)))
  (func $i8x16.bitmask (param v128) (result i32) (i8x16.bitmask (local.get 0)))
  (func $i16x8.all_true (param v128) (result i32) (i16x8.all_true (local.get 0)))
  (func $i16x8.bitmask (param v128) (result i32) (i16x8.bitmask (local.get 0)))
  (func $i32x4.all_true (param v128) (result i32) (i32x4.all_true (local.get 0)))
  (func $i32x4.bitmask (param v128) (result i32) (i32x4.bitmask (local.get 0)))
  (func $i64x2.all_true (param v128) (result i32) (i64x2.all_true (local.get 0)))
  (func $i64x2.bitmask (param v128) (result i32) (i64x2.bitmask (local.get 0)))
)
;; v128.not:
;;   %1 = xor <16 x i8> $0, splat (i8 -1)
;;   ret <16 x i8> %1
;; v128.and:
;;   %1 = and <16 x i8> $0, $1
;;   ret <16 x i8> %1
;; v128.andnot:
;;   %1 = xor <16 x i8> $1, splat (i8 -1)
;;   %2 = and <16 x i8> $0, %1
;;   ret <16 x i8> %2
;; v128.or:
;;   %1 = or <16 x i8> $0, $1
;;   ret <16 x i8> %1
;; v128.xor:
;;   %1 = xor <16 x i8> $0, $1
;;   ret <16 x i8> %1
;; v128.bitselect:
;;   %1 = and <16 x i8> $0, $2
;;   %2 = xor <16 x i8> $2, splat (i8 -1)
;;   %3 = and <16 x i8> $1, %2
;;   %4 = or <16 x i8> %1, %3
;;   ret <16 x i8> %4
;; v128.any_true:
;;   %1 = bitcast <16 x i8> $0 to i128
;;   %2 = icmp ne i128 %1, 0
;;   %3 = zext i1 %2 to i32
;;   ret i32 %3
;; i8x16.all_true:
;;   %1 = icmp eq <16 x i8> $0, zeroinitializer
;;   %2 = bitcast <16 x i1> %1 to i16
;;   %3 = icmp eq i16 %2, 0
;;   %4 = zext i1 %3 to i32
;;   ret i32 %4
;; i8x16.bitmask:
;;   %1 = icmp slt <16 x i8> $0, zeroinitializer
;;   %2 = bitcast <16 x i1> %1 to i16
;;   %3 = zext i16 %2 to i32
;;   ret i32 %3
;; i16x8.all_true:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = icmp eq <8 x i16> %1, zeroinitializer
;;   %3 = bitcast <8 x i1> %2 to i8
;;   %4 = icmp eq i8 %3, 0
;;   %5 = zext i1 %4 to i32
;;   ret i32 %5
;; i16x8.bitmask:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = icmp slt <8 x i16> %1, zeroinitializer
;;   %3 = bitcast <8 x i1> %2 to i8
;;   %4 = zext i8 %3 to i32
;;   ret i32 %4
;; i32x4.all_true:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = icmp eq <4 x i32> %1, zeroinitializer
;;   %3 = bitcast <4 x i1> %2 to i4
;;   %4 = icmp eq i4 %3, 0
;;   %5 = zext i1 %4 to i32
;;   ret i32 %5
;; i32x4.bitmask:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = icmp slt <4 x i32> %1, zeroinitializer
;;   %3 = bitcast <4 x i1> %2 to i4
;;   %4 = zext i4 %3 to i32
;;   ret i32 %4
;; i64x2.all_true:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = icmp eq <2 x i64> %1, zeroinitializer
;;   %3 = bitcast <2 x i1> %2 to i2
;;   %4 = icmp eq i2 %3, 0
;;   %5 = zext i1 %4 to i32
;;   ret i32 %5
;; i64x2.bitmask:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = icmp slt <2 x i64> %1, zeroinitializer
;;   %3 = bitcast <2 x i1> %2 to i2
;;   %4 = zext i2 %3 to i32
;;   ret i32 %4
