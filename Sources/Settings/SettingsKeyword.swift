/// A word with which a statement begins.
public enum SettingsKeyword: String, CaseIterable, Hashable, Sendable {
  case set = "SET"
  case condition = "IF"
  case jump = "GOTO"
  case request = "GET"

  /// The keyword that `word` spells, in any letter case.
  public init?(_ word: ArraySlice<UInt8>) {
    guard let keyword = Self.allCases.first(where: { word.spells($0.rawValue) }) else {
      return nil
    }
    self = keyword
  }

  /// `word` is the keyword as the documents write it.
  public func isSpelled(_ word: ArraySlice<UInt8>) -> Bool {
    word.elementsEqual(rawValue.utf8)
  }
}
