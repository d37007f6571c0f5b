"""Who is alike in what few others of the class wrote: a list to look at, no verdict."""
