/* Nothing is configured, so that all sides are built from the same C, without instructions of one processor. */
