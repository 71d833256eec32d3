using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;

namespace Abtamim.Infrastructure.Import;

/// <summary>
/// Plans an import: reads the files, checks every row against the others and against what is known, and says what is
/// to be saved. Pure but for its arguments: nothing is saved here, and the same files give the same plan.
/// </summary>
public sealed class Importer
{
    private readonly Currency _currency;
    private readonly bool _skipBad;
    private readonly ProductCatalogue _catalogue;
    private readonly PartyDirectory _parties;
    private readonly Dictionary<(ImportKind Kind, string Key), (string File, int Line)> _seen = [];
    private readonly Dictionary<ConversationId, string> _addresses = [];
    private readonly Dictionary<Sku, Product> _products = [];
    private readonly HashSet<string> _suppliers = new(StringComparer.Ordinal);
    private readonly List<Product> _newProducts = [];
    private readonly List<Customer> _newCustomers = [];
    private readonly List<Supplier> _newSuppliers = [];
    private readonly List<SupplierOffer> _newOffers = [];
    private readonly List<StaffMember> _newStaff = [];

    private Importer(ProductCatalogue catalogue, PartyDirectory parties, Currency currency, bool skipBad)
    {
        (_catalogue, _parties, _currency, _skipBad) = (catalogue, parties, currency, skipBad);
        foreach (var product in catalogue.Products)
            _products[product.Sku] = product;
        foreach (var (conversation, owner) in parties.Customers.Select(customer => (customer.Conversation, customer.Ref))
            .Concat(parties.Suppliers.Select(supplier => (supplier.Conversation, supplier.Ref)))
            .Concat(parties.Staff.Select(member => (member.Conversation, member.Ref))))
            _addresses[conversation] = owner.ToString();
        _suppliers.UnionWith(parties.Suppliers.Select(supplier => supplier.Code));
    }

    /// <summary>Plans the import of <paramref name="sources"/>, whatever their order, into what is known.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="catalogue">The products that are known.</param>
    /// <param name="parties">The parties that are known.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="skipBad">Whether rows with problems are left out; otherwise one of them refuses everything.</param>
    public static ImportPlan Plan(
        IEnumerable<ImportSource> sources,
        ProductCatalogue catalogue,
        PartyDirectory parties,
        Currency currency,
        bool skipBad = false)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(parties);
        var importer = new Importer(catalogue, parties, currency, skipBad);
        return importer.Plan([.. sources.SelectMany(source => SheetReader.Read(source).Select(sheet => new Table(sheet, source.Kind)))]);
    }

    private ImportPlan Plan(List<Table> tables)
    {
        // Offers name products and suppliers: whatever the order of the files, what is named is read first.
        var reports = new ImportReport[tables.Count];
        foreach (var index in Enumerable.Range(0, tables.Count).OrderBy(index => tables[index].Kind))
            reports[index] = Read(tables[index]);
        // A file that could not be understood at all is not a bad row to be skipped.
        var isRefused = reports.Any(report => report.Problems.Count > 0 && (!_skipBad || report.Kind is null));
        var changes = isRefused
            ? new ReferenceChanges()
            : new ReferenceChanges
            {
                Products = _newProducts,
                Customers = _newCustomers,
                Suppliers = _newSuppliers,
                Offers = _newOffers,
                Staff = _newStaff,
            };
        return new ImportPlan(reports, changes, isRefused);
    }

    private ImportReport Read(Table table)
    {
        var problems = table.Problems.ToList();
        var counts = new int[3];
        var bad = 0;
        if (table.Kind is { } kind && table.IsReadable)
        {
            foreach (var line in table.Sheet.Rows)
            {
                var row = new RowReader(table.Sheet.Name, line, table.Columns, _currency);
                if (line.Cells.Count > table.Width && line.Cells.Skip(table.Width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
                    row.Wrong(null, $"there are {line.Cells.Count} cells for {table.Width} columns", "a text that holds the separator stands in \"…\"");
                var change = ReadRow(kind, row, table.Sheet.Name);
                problems.AddRange(row.Problems);
                if (row.IsGood)
                    counts[(int)change]++;
                else
                    bad++;
            }
        }

        problems.Sort((left, right) => left.Line.CompareTo(right.Line));
        return new ImportReport(
            table.Sheet.Name,
            table.IsReadable ? table.Kind : null,
            counts[(int)Change.Added],
            counts[(int)Change.Changed],
            counts[(int)Change.None],
            bad + table.Sheet.Problems.Count,
            problems,
            table.Notes);
    }

    private enum Change
    {
        None,
        Added,
        Changed,
    }

    private Change ReadRow(ImportKind kind, RowReader row, string file)
    {
        switch (kind)
        {
            case ImportKind.Catalog:
                var product = Rows.Product(row);
                CheckOnce(row, file, kind, "sku", product.Sku.Value);
                if (row.IsGood)
                    _products[product.Sku] = product;
                return Keep(row, _newProducts, product, _catalogue.Find(product.Sku), Same);
            case ImportKind.Customers:
                var customer = Rows.Customer(row);
                CheckOnce(row, file, kind, "code", customer.Code);
                CheckAddress(row, customer.Conversation, customer.Ref);
                return Keep(row, _newCustomers, customer, _parties.FindCustomer(customer.Code), (left, right) => left == right);
            case ImportKind.Suppliers:
                var supplier = Rows.Supplier(row);
                CheckOnce(row, file, kind, "code", supplier.Code);
                CheckAddress(row, supplier.Conversation, supplier.Ref);
                if (row.IsGood)
                    _suppliers.Add(supplier.Code);
                return Keep(row, _newSuppliers, supplier, _parties.FindSupplier(supplier.Code), (left, right) => left == right);
            case ImportKind.SupplierProducts:
                var offer = Rows.Offer(row);
                CheckOnce(row, file, kind, "sku", $"{offer.SupplierCode} {offer.Sku}");
                CheckReferences(row, offer);
                var known = _parties.OffersOf(offer.Sku).FirstOrDefault(other => other.SupplierCode == offer.SupplierCode);
                return Keep(row, _newOffers, offer, known, (left, right) => left == right);
            case ImportKind.Staff:
                var member = Rows.Staff(row);
                CheckOnce(row, file, kind, "name", member.Name);
                CheckAddress(row, member.Conversation, member.Ref);
                return Keep(row, _newStaff, member, _parties.FindStaff(member.Name), (left, right) => left == right);
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind.");
        }
    }

    private static Change Keep<T>(RowReader row, List<T> changes, T read, T? known, Func<T, T, bool> same)
        where T : class
    {
        if (!row.IsGood || (known is not null && same(read, known)))
            return Change.None;
        changes.Add(read);
        return known is null ? Change.Added : Change.Changed;
    }

    private void CheckOnce(RowReader row, string file, ImportKind kind, string column, string key)
    {
        if (key.Trim().Length > 0 && !_seen.TryAdd((kind, key), (file, row.Line)))
            row.Wrong(column, $"'{RowReader.Shown(key)}' was there before, at {_seen[(kind, key)].File}:{_seen[(kind, key)].Line}", "each once");
    }

    private void CheckAddress(RowReader row, ConversationId conversation, PartyRef owner)
    {
        if (!row.IsGood || conversation.Channel == ChannelNames.Web)
            return;
        if (!_addresses.TryAdd(conversation, owner.ToString()) && _addresses[conversation] != owner.ToString())
            row.Wrong("address", $"'{RowReader.Shown(conversation.Address)}' is the address of {_addresses[conversation]}", "everybody has an address of their own");
    }

    private void CheckReferences(RowReader row, SupplierOffer offer)
    {
        if (offer.SupplierCode.Length > 0 && !_suppliers.Contains(offer.SupplierCode))
            row.Wrong("supplier", $"there is no supplier '{RowReader.Shown(offer.SupplierCode)}'{Refused(ImportKind.Suppliers, offer.SupplierCode)}", "the code of a supplier that is known or imported along");
        if (!_products.TryGetValue(offer.Sku, out var product))
        {
            if (offer.Sku.Value.Length > 0)
                row.Wrong("sku", $"there is no product '{RowReader.Shown(offer.Sku.Value)}'{Refused(ImportKind.Catalog, offer.Sku.Value)}", "the number of a product that is known or imported along");
        }
        else if (offer.Unit.Length > 0 && product.UnitOrNull(offer.Unit) is null)
        {
            row.Wrong("unit", $"{offer.Sku} is not sold by '{RowReader.Shown(offer.Unit)}'", string.Join(" or ", product.Units.Select(unit => unit.Code)));
        }
    }

    private string Refused(ImportKind kind, string key) =>
        _seen.TryGetValue((kind, key), out var place) ? $" (its own row, {place.File}:{place.Line}, is not right)" : "";

    private static bool Same(Product left, Product right) =>
        left.Units.SequenceEqual(right.Units)
        && left.Aliases.SequenceEqual(right.Aliases)
        && left == right with { Units = left.Units, Aliases = left.Aliases };
}
