namespace Abtamim.Domain.Tests.Conversations.Ordering;

/// <summary>One product in place of another, and changes that do not say to how many.</summary>
public sealed class SwapScripts
{
    [Theory]
    [InlineData("شيل القهوة العربية وحط بدالها نسكافيه", "1. قهوة سريعة الذوبان 200 جم: 7 كراتين")]
    [InlineData("لا قصدي نسكافيه", "1. قهوة سريعة الذوبان 200 جم: 7 كراتين")]
    [InlineData("no, I meant instant coffee", "1. Instant coffee 200 g: 7 cartons")]
    public void Swap_WhenNoAmountIsSaid_TakesAsMuchAsThereWas(string swap, string line) =>
        new Script().Customer("7 كراتين قهوة عربية").Customer(swap).Hears(line).HearsNot("\n2.");

    [Fact]
    public void Swap_WhenAnAmountIsSaid_TakesIt() =>
        new Script().Customer("7 كراتين قهوة عربية").Customer("شيل القهوة العربية وزود كرتونين نسكافيه").Hears("1. قهوة سريعة الذوبان 200 جم: كرتونان");

    [Fact]
    public void Swap_WhenTheOtherIsNotSoldByThatUnit_TakesItsOwn() =>
        new Script().Customer("4 شوال رز مصري").Customer("لا قصدي نسكافيه").Hears("1. قهوة سريعة الذوبان 200 جم: 4 كراتين");

    [Fact]
    public void Correction_WhenSeveralWereNamedBefore_TakesNothingOut() =>
        new Script().Customer("7 كراتين قهوة عربية و3 شوال رز مصري").Customer("لا قصدي نسكافيه").Hears("قهوة عربية", "رز مصري");

    [Fact]
    public void Correction_WhenWhatIsMeantIsNotSold_TakesNothingOut() =>
        new Script().Customer("7 كراتين قهوة عربية").Customer("لا قصدي كافيار").Hears("كافيار").HearsNot("حذفت");

    [Fact]
    public void Correction_WhenSeveralFit_AsksWhichWithTheAmount() =>
        new Script().Customer("7 كراتين قهوة عربية").Customer("لا قصدي رز").Hears("أي صنف تقصد").Customer("المصري").Hears("1. أرز مصري 25 كجم: 7 شوالات").HearsNot("\n2.");

    [Fact]
    public void Change_WhenNoAmountIsSaid_AsksHowMany() =>
        new Script().Customer("7 كراتين قهوة عربية و3 شوال رز مصري").Customer("غير كمية الرز").Hears("كم").Customer("5").Hears("أرز مصري 25 كجم: 5 شوالات", "قهوة عربية 500 جم: 7 كراتين");
}
