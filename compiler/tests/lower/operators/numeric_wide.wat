(module
  (func $i64.add128 (param i64 i64 i64 i64) (result i64 i64) (i64.add128 (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
  (func $i64.sub128 (param i64 i64 i64 i64) (result i64 i64) (i64.sub128 (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
  (func $i64.mul_wide_s (param i64 i64) (result i64 i64) (i64.mul_wide_s (local.get 0) (local.get 1)))
  (func $i64.mul_wide_u (param i64 i64) (result i64 i64) (i64.mul_wide_u (local.get 0) (local.get 1)))
)
;; i64.add128:
;;   %1 = zext i64 $0 to i128
;;   %2 = zext i64 $1 to i128
;;   %3 = zext i64 $2 to i128
;;   %4 = zext i64 $3 to i128
;;   %5 = shl i128 %2, 64
;;   %6 = or i128 %1, %5
;;   %7 = shl i128 %4, 64
;;   %8 = or i128 %3, %7
;;   %9 = add i128 %6, %8
;;   %10 = trunc i128 %9 to i64
;;   %11 = lshr i128 %9, 64
;;   %12 = trunc i128 %11 to i64
;;   %13 = insertvalue { i64, i64 } undef, i64 %10, 0
;;   %14 = insertvalue { i64, i64 } %13, i64 %12, 1
;;   ret { i64, i64 } %14
;; i64.sub128:
;;   %1 = zext i64 $0 to i128
;;   %2 = zext i64 $1 to i128
;;   %3 = zext i64 $2 to i128
;;   %4 = zext i64 $3 to i128
;;   %5 = shl i128 %2, 64
;;   %6 = or i128 %1, %5
;;   %7 = shl i128 %4, 64
;;   %8 = or i128 %3, %7
;;   %9 = sub i128 %6, %8
;;   %10 = trunc i128 %9 to i64
;;   %11 = lshr i128 %9, 64
;;   %12 = trunc i128 %11 to i64
;;   %13 = insertvalue { i64, i64 } undef, i64 %10, 0
;;   %14 = insertvalue { i64, i64 } %13, i64 %12, 1
;;   ret { i64, i64 } %14
;; i64.mul_wide_s:
;;   %1 = sext i64 $0 to i128
;;   %2 = sext i64 $1 to i128
;;   %3 = mul i128 %1, %2
;;   %4 = trunc i128 %3 to i64
;;   %5 = lshr i128 %3, 64
;;   %6 = trunc i128 %5 to i64
;;   %7 = insertvalue { i64, i64 } undef, i64 %4, 0
;;   %8 = insertvalue { i64, i64 } %7, i64 %6, 1
;;   ret { i64, i64 } %8
;; i64.mul_wide_u:
;;   %1 = zext i64 $0 to i128
;;   %2 = zext i64 $1 to i128
;;   %3 = mul i128 %1, %2
;;   %4 = trunc i128 %3 to i64
;;   %5 = lshr i128 %3, 64
;;   %6 = trunc i128 %5 to i64
;;   %7 = insertvalue { i64, i64 } undef, i64 %4, 0
;;   %8 = insertvalue { i64, i64 } %7, i64 %6, 1
;;   ret { i64, i64 } %8
