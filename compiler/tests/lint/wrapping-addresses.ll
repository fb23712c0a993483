define ptr @good(ptr %base, i32 %index) #0 {
  %wide = zext i32 %index to i64
  %indexed = getelementptr i8, ptr %base, i64 %wide
  %address = getelementptr i8, ptr %indexed, i64 16
  ret ptr %address
}
define ptr @bad_inbounds(ptr %base, i32 %index) #0 {
  %wide = zext i32 %index to i64
  %address = getelementptr inbounds i8, ptr %base, i64 %wide
  ret ptr %address
}
define ptr @bad_nusw(ptr %base) #0 {
  %address = getelementptr nusw i8, ptr %base, i64 16
  ret ptr %address
}
define ptr @bad_nuw(ptr %base) #0 {
  %address = getelementptr nuw i8, ptr %base, i64 16
  ret ptr %address
}
attributes #0 = { "disable-tail-calls"="true" }
