declare void @declared()

define void @good() #0 {
  ret void
}
define void @bad_without() {
  ret void
}
define void @bad_enabled() #1 {
  ret void
}
attributes #0 = { "disable-tail-calls"="true" }
attributes #1 = { "disable-tail-calls"="false" }
