extension Int {
  /// "1 frame", "3 switches".
  func counting(_ noun: String) -> String {
    let plural = noun.hasSuffix("ch") ? noun + "es" : noun + "s"
    return "\(self) \(self == 1 ? noun : plural)"
  }
}
