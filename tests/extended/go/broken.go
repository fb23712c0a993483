package broken

import "strings"

func f(text string) int {
	var unused int
	return strings.ToUpper(text) + missing
}
