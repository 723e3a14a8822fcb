# The texts of help that stand in the code: XML documentation of the cmdlets' classes and their parameters.

# The XML documentation: member id → its summary as one line.
function Read-Comment([string] $Path) {
    $result = @{}
    foreach ($member in ([xml][IO.File]::ReadAllText($Path)).doc.members.member) {
        $node = $member.SelectSingleNode('summary')
        if (-not $node) { continue }
        foreach ($reference in @($node.SelectNodes('.//see'))) {
            $name = ($reference.cref, $reference.langword).Where({ $_ }, 'First') -replace '^.:(\w+\.)*', ''
            $null = $reference.ParentNode.ReplaceChild($node.OwnerDocument.CreateTextNode($name), $reference)
        }
        $result[$member.name] = ($node.InnerText -replace '\s+', ' ').Trim()
    }
    $result
}

function Get-PropertyComment([Type] $Type, [string] $Name, [hashtable] $Comments) {
    for ($t = $Type; $t; $t = $t.BaseType) {
        $id = ($t.IsGenericType ? $t.GetGenericTypeDefinition().FullName : $t.FullName)
        if ($Comments["P:$id.$Name"]) { return $Comments["P:$id.$Name"] }
    }
}
