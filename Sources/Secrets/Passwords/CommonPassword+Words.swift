extension CommonPassword {
  /// The words that head every list of guessed passwords, and those that lie near at hand in a council.
  static let words: Set<String> = Set(
    """
    password passwort passw pass admin administrator root user guest test testing welcome hello letmein login signin access
    changeme change secret default temp temporary qwerty qwertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm abc abcd abcdef
    iloveyou love lovely sunshine princess monkey dragon master shadow football baseball superman batman starwars pokemon
    michael jordan ashley charlie jessica daniel thomas george harry jack oliver william sophie chloe hannah summer winter
    spring autumn january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday england britain london liverpool arsenal chelsea manchester united everton
    rangers celtic tottenham whatever trustno freedom computer internet google facebook microsoft windows samsung apple
    office outlook council county district borough parish committee democracy democratic services councillor member members
    clerk mayor leader planning highways housing finance library townhall government council folkmoot my the new one first
    cheese cookie banana orange purple yellow blue green flower butterfly diamond ginger pepper killer hunter soccer hockey
    mustang ferrari porsche jesus christ god heaven angel family mother father brother sister baby money happy lucky
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
